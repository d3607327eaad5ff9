import BookmarkBorder from '@mui/icons-material/BookmarkBorder';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { AddSavedQueryDialog, extractValidSavedQueries, useListContext, useSavedQueries } from 'react-admin';
import type { SavedQuery } from 'react-admin';
import { useState } from 'react';
import type { MouseEvent } from 'react';
import { useIsPhone } from '../useIsPhone';

/** 常用查询: filter, order and page length under a name, kept in this browser. */
export function SavedViews() {
  const { resource, filterValues, sort, perPage, setFilters, setSort, setPerPage } = useListContext();
  const [stored, store] = useSavedQueries(resource);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [adding, setAdding] = useState(false);
  const queries = extractValidSavedQueries(stored);
  const present = JSON.stringify([filterValues, sort, perPage]);
  const current = queries.find(({ value }) => JSON.stringify([value.filter, value.sort, value.perPage]) === present);
  const close = () => setAnchor(null);
  const isPhone = useIsPhone();
  const opener = { onClick: (event: MouseEvent<HTMLElement>) => setAnchor(event.currentTarget), 'aria-haspopup': 'menu', 'aria-expanded': anchor !== null } as const;
  const use = ({ value }: SavedQuery) => {
    setFilters(value.filter as Record<string, unknown>, {});
    if (value.sort !== undefined) setSort(value.sort);
    if (value.perPage !== undefined) setPerPage(value.perPage);
    close();
  };
  return (
    <>
      {isPhone ? (
        <IconButton color="primary" aria-label="常用查询" {...opener}>
          <BookmarkBorder />
        </IconButton>
      ) : (
        <Button startIcon={<BookmarkBorder />} {...opener}>
          {current?.label ?? '常用查询'}
        </Button>
      )}
      <Menu open={anchor !== null} anchorEl={anchor} onClose={close}>
        {queries.map((query) => (
          <MenuItem key={query.label} selected={query === current} onClick={() => use(query)}>
            {query.label}
          </MenuItem>
        ))}
        {queries.length > 0 && <Divider />}
        {current === undefined ? (
          <MenuItem
            disabled={Object.keys(filterValues as object).length === 0}
            onClick={() => {
              close();
              setAdding(true);
            }}
          >
            保存当前查询
          </MenuItem>
        ) : (
          <MenuItem
            onClick={() => {
              store(queries.filter((query) => query !== current));
              close();
            }}
          >
            删除常用查询“{current.label}”
          </MenuItem>
        )}
      </Menu>
      <AddSavedQueryDialog open={adding} onClose={() => setAdding(false)} />
    </>
  );
}
