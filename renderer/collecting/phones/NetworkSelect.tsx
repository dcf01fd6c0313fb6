import type { Network } from '../../../shared/host/contract.ts';
import { SelectField } from '../../components/SelectField.tsx';
import type { Networks } from '../../room/useNetworks.ts';
import { useWords } from '../../words/language.ts';
import { roomWords } from './words.ts';

/** Which of the laptop's addresses phones use; plain words for one that they hardly reach. */
export function NetworkSelect({ networks, onPick }: { networks: Networks; onPick: (to: Network) => void }) {
  const words = useWords(roomWords);
  const { list, chosen } = networks;
  if (!list || !chosen) return null;
  return (
    <SelectField
      label={words.network}
      value={keyOf(chosen)}
      options={list.map((network) => ({
        value: keyOf(network),
        text: words.networkName(network.name, network.address, network.kind === 'virtual'),
      }))}
      onChoose={(key) => {
        const network = list.find((each) => keyOf(each) === key);
        if (network) onPick(network);
      }}
    />
  );
}

function keyOf({ name, address }: Network): string {
  return `${address} ${name}`;
}
