import { addDepartment, removeDepartment, renameDepartment } from '../../shared/commands/setup.ts';
import type { Department } from '../../shared/model/workshop.ts';
import { Button } from '../components/Button.tsx';
import { useDraft } from '../components/useDraft.ts';
import { useWords } from '../words/language.ts';
import { effects } from '../workshop/effects.ts';
import { useOpenWorkshop } from '../workshop/openWorkshop.ts';
import { useCommand } from '../workshop/useCommand.ts';
import styles from './People.module.css';
import { peopleWords } from './words.ts';

/** The departments, to rename or take away; those of new names come by themselves. */
export function Departments() {
  const words = useWords(peopleWords);
  const { data } = useOpenWorkshop();
  const { workshop } = data;
  const command = useCommand();
  return (
    <section className={styles.departments} aria-labelledby="departments-title">
      <h3 id="departments-title">{words.departments}</h3>
      <ul>
        {workshop.departments.map((department) => (
          <DepartmentChip
            key={department.id}
            department={department}
            onRename={(name) => command(renameDepartment(workshop, department.id, name))}
            onRemove={() => command(removeDepartment(data, department.id))}
          />
        ))}
        <li>
          <Button
            look="quiet"
            size="small"
            onPress={() =>
              command(
                addDepartment(workshop, words.newDepartmentName(workshop.departments.length + 1), effects),
              )
            }
          >
            + {words.addDepartment}
          </Button>
        </li>
      </ul>
    </section>
  );
}

interface DepartmentChipProps {
  department: Department;
  onRename: (name: string) => void;
  onRemove: () => void;
}

function DepartmentChip({ department, onRename, onRemove }: DepartmentChipProps) {
  const words = useWords(peopleWords);
  const draft = useDraft(department.name, onRename);
  return (
    <li className={styles.chip}>
      <input
        aria-label={words.departmentName(department.name)}
        maxLength={200}
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={draft.flush}
      />
      <button type="button" aria-label={words.removeDepartment(department.name)} onClick={onRemove}>
        <span aria-hidden="true">✕</span>
      </button>
    </li>
  );
}
