import { useOpenWorkshop } from '../workshop/openWorkshop.ts';

/** The departments that fields propose: another spelling would make a department of its own. */
export function DepartmentNames() {
  const { data } = useOpenWorkshop();
  return (
    <datalist id={departmentNames}>
      {data.workshop.departments.map(({ id, name }) => (
        <option key={id} value={name} />
      ))}
    </datalist>
  );
}

/** What a field's `list` says. */
export const departmentNames = 'departments';
