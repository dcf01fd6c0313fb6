import { useMemo, useState } from 'react';
import {
  type Field,
  type FieldKey,
  fieldKey,
  fieldsOf,
  headingOf,
} from '../../../shared/file/spreadsheet/fields.ts';
import { findHeadingRow, guessMapping, type Mapping } from '../../../shared/file/spreadsheet/mapping.ts';
import { columnLetters, readRows, type SheetReading } from '../../../shared/file/spreadsheet/readRows.ts';
import { cellText, type Table } from '../../../shared/file/spreadsheet/table.ts';
import type { Round } from '../../../shared/model/workshop.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';
import type { SpreadsheetFault } from '../../spreadsheet/fault.ts';
import { useLanguage } from '../../words/language.ts';

export interface SheetColumn {
  index: number;
  heading: string;
  /** The first value below the heading. */
  example: string;
  key: FieldKey | null;
}

export interface OpenSheet {
  name: string;
  columns: SheetColumn[];
  /** The fields that a column can stand for, with their headings. */
  fields: { key: FieldKey; field: Field; text: string }[];
  reading: SheetReading;
  /** Gives a column its field; a field that another column had leaves that one. */
  assign: (index: number, key: FieldKey | null) => void;
}

export interface SheetReader {
  isReading: boolean;
  fault: SpreadsheetFault | null;
  sheet: OpenSheet | null;
  read: (file: File) => Promise<void>;
}

interface Taken {
  name: string;
  table: Table;
  headingRow: number;
  mapping: Mapping;
}

/** A file on its way in: read, its columns guessed and corrected, its rows looked at. Nothing is stored. */
export function useSheet(round: Round): SheetReader {
  const { data, pack } = useOpenWorkshop();
  const language = useLanguage();
  const [isReading, setIsReading] = useState(false);
  const [fault, setFault] = useState<SpreadsheetFault | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const fields = useMemo(
    () => fieldsOf({ workshop: data.workshop, round, pack }),
    [data.workshop, round, pack],
  );

  const read = async (file: File) => {
    setIsReading(true);
    setFault(null);
    setTaken(null);
    // The libraries for Excel and CSV come with the first file.
    const { readSpreadsheet } = await import('../../spreadsheet/readSpreadsheet.ts');
    const table = await readSpreadsheet(file);
    setIsReading(false);
    if (!table.ok) return setFault(table.fault);
    const headingRow = findHeadingRow(table.value, fields, pack);
    const mapping = guessMapping(table.value[headingRow] ?? [], fields, pack);
    setTaken({ name: file.name, table: table.value, headingRow, mapping });
  };

  const sheet = useMemo((): OpenSheet | null => {
    if (!taken) return null;
    const { name, table, headingRow, mapping } = taken;
    const headings = table[headingRow] ?? [];
    return {
      name,
      columns: mapping.map((key, index) => ({
        index,
        heading: cellText(headings[index]) || columnLetters(index),
        example:
          table
            .slice(headingRow + 1, headingRow + 20)
            .map((row) => cellText(row[index]))
            .find((text) => text !== '') ?? '',
        key,
      })),
      fields: fields.map((field) => ({
        key: fieldKey(field),
        field,
        text: headingOf(field, pack, language),
      })),
      reading: readRows(table, headingRow, mapping, { data, round, pack }),
      assign: (index, key) =>
        setTaken({
          ...taken,
          mapping: mapping.map((each, place) => (place === index ? key : each === key ? null : each)),
        }),
    };
  }, [taken, fields, pack, language, data, round]);

  return { isReading, fault, sheet, read };
}
