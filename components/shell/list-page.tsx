"use client";

import type { ComponentType, ReactNode } from "react";
import { EmptyState, type EmptyStateProps } from "../states/empty-state";
import { type ItemOf, QueryList, type QueryListProps } from "../states/query-list";

type HeaderProps = { title: ReactNode; description?: ReactNode; tools?: ReactNode; action?: ReactNode };

type ListPageProps<Data, Item> = Omit<QueryListProps<Data, Item>, "empty"> &
  HeaderProps & {
    /** `PageHeader`, or in the settings `SettingsHeader`. */
    header: ComponentType<HeaderProps>;
    /** Said of an empty list, which offers the page's action, or one of its own. */
    empty?: EmptyStateProps;
  };

/** A page of the dashboard that lists something: what it is, the one thing to do there, and the list. */
export function ListPage<Data, Item = ItemOf<Data>>(props: ListPageProps<Data, Item>) {
  const { header: Header, title, description, tools, action, empty, ...list } = props;
  const { query, itemsOf } = list;
  const isEmpty = query.data !== undefined && (itemsOf ? itemsOf(query.data) : (query.data as unknown[])).length === 0;
  return (
    <>
      <Header title={title} description={description} tools={tools} action={empty && isEmpty ? undefined : action} />
      <QueryList {...list} empty={empty && <EmptyState action={action} {...empty} />} />
    </>
  );
}
