/** A table for work: sorted by its headers, columns by choice, both kept in the address; the arrow keys go from row to row. */
import { Button, Group, Menu, Stack, Table, Text } from '@mantine/core';
import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { useMemo, type KeyboardEvent, type ReactNode } from 'react';
import { columnChoice, sortingFrom, sortingTo, useTableAddress } from './table-address.ts';
import styles from './DataTable.module.css';

export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** What it is sorted by; without it the column cannot be sorted. */
  readonly sortBy?: (row: Row) => string | number | null;
  /** What names the row is never hidden. */
  readonly isFixed?: boolean;
  readonly isNumber?: boolean;
}

export interface TableTexts {
  readonly empty: string;
  readonly columns: string;
  readonly more: string;
  readonly rows: (shown: number) => string;
}

interface DataTableProps<Row> {
  readonly label: string;
  /** Tells its part of the address from that of another table on the page. */
  readonly name?: string;
  readonly texts: TableTexts;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly filters?: ReactNode;
  /** Such as a way to have it all as a file. */
  readonly actions?: ReactNode;
  /** Where there are more rows than are shown. */
  readonly onMore?: (() => void) | undefined;
  readonly isLoadingMore?: boolean;
}

const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
});

export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, name = '', texts, columns, rows, rowId, filters, actions, onMore, isLoadingMore = false } = props;
  const { sort, hidden, setSort, setHidden } = useTableAddress(name);
  const definitions = useMemo(
    () =>
      columns.map(({ id, header, sortBy, cell, isFixed }): ColumnDef<typeof features, Row> => ({
        id,
        header,
        accessorFn: (row) => sortBy?.(row) ?? undefined,
        cell: ({ row }) => cell(row.original),
        enableSorting: sortBy !== undefined,
        enableHiding: isFixed !== true,
        sortFn: 'basic',
        sortUndefined: 'last',
      })),
    [columns],
  );
  const data = useMemo(() => [...rows], [rows]);
  const sorting = useMemo(() => sortingFrom(sort), [sort]);
  const columnVisibility = useMemo(() => columnChoice(hidden), [hidden]);
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowId,
    state: { sorting, columnVisibility },
    onSortingChange: (change) => {
      setSort(sortingTo(typeof change === 'function' ? change(sorting) : change));
    },
    onColumnVisibilityChange: (change) => {
      const next = typeof change === 'function' ? change(columnVisibility) : change;
      setHidden(Object.keys(next).filter((id) => next[id] === false));
    },
  });
  const isNumber = (id: string) => columns.find((column) => column.id === id)?.isNumber === true;
  const shown = table.getRowModel().rows;

  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end">
        <Group align="flex-end">{filters}</Group>
        <Group gap="xs">
          {actions}
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" size="sm">
                {texts.columns}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {table.getAllLeafColumns().map((column) => (
                <Menu.CheckboxItem
                  key={column.id}
                  checked={column.getIsVisible()}
                  disabled={!column.getCanHide()}
                  onChange={(isVisible) => {
                    column.toggleVisibility(isVisible);
                  }}
                >
                  {columns.find(({ id }) => id === column.id)?.header}
                </Menu.CheckboxItem>
              ))}
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      <div className={styles.frame} tabIndex={0} role="group" aria-label={label}>
        <Table verticalSpacing="xs" className={styles.table}>
          <Table.Thead>
            {table.getHeaderGroups().map((group) => (
              <Table.Tr key={group.id}>
                {group.headers.map(({ id, column }) => (
                  <Table.Th
                    key={id}
                    scope="col"
                    className={isNumber(column.id) ? styles.number : undefined}
                    aria-sort={ariaSort(column.getIsSorted())}
                  >
                    {column.getCanSort() ? (
                      <button type="button" className={styles.sort} onClick={column.getToggleSortingHandler()}>
                        {columns.find((known) => known.id === column.id)?.header}
                        <span aria-hidden="true">{arrows[String(column.getIsSorted())]}</span>
                      </button>
                    ) : (
                      columns.find((known) => known.id === column.id)?.header
                    )}
                  </Table.Th>
                ))}
              </Table.Tr>
            ))}
          </Table.Thead>
          <Table.Tbody onKeyDown={moveBetweenRows}>
            {shown.map((row) => (
              <Table.Tr key={row.id}>
                {row.getVisibleCells().map((cell) => (
                  <Table.Td key={cell.id} className={isNumber(cell.column.id) ? styles.number : undefined}>
                    <table.FlexRender cell={cell} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">
          {shown.length === 0 ? texts.empty : texts.rows(shown.length)}
        </Text>
        {onMore && (
          <Button variant="default" size="sm" loading={isLoadingMore} onClick={onMore}>
            {texts.more}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

const arrows: Readonly<Record<string, string>> = { asc: ' ↑', desc: ' ↓', false: '' };

const ariaSort = (sorted: false | 'asc' | 'desc') =>
  sorted === false ? undefined : sorted === 'asc' ? 'ascending' : 'descending';

/** Up and down go to the same thing of the next row, as in any list. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const from = event.target instanceof HTMLElement ? event.target : null;
  const row = from?.closest('tr');
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  if (!from || !row || !next) return;
  const at = [...row.querySelectorAll('a, button')].indexOf(from);
  const targets = next.querySelectorAll<HTMLElement>('a, button');
  const target = targets[at] ?? targets[0];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
