"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import type { OutOfOfficeEntry } from "@/server/out-of-office/dto";
import { Holidays } from "../holidays/holidays";
import { SettingsHeader } from "../shell/settings-shell";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { whenOpen } from "../ui/later";
import { Tab, TabList, TabPanel, Tabs } from "../ui/tabs";
import { OutOfOfficeList } from "./absence-list";

const OutOfOfficeDialog = whenOpen(() => import("./absence-dialog").then((file) => file.OutOfOfficeDialog));

/** What the dialog is open for: a new entry, or one to change. */
type Editing = { entry: OutOfOfficeEntry | null } | null;

export function OutOfOffice({ userId }: { userId: number }) {
  const [editing, setEditing] = useState<Editing>(null);
  const [tab, setTab] = useState("upcoming");
  const upcoming = trpc.outOfOffice.list.useQuery({ owner: { type: "user", userId }, when: "upcoming" });
  const add = (
    <Button startIcon={<Plus />} onClick={() => setEditing({ entry: null })}>
      Add time away
    </Button>
  );
  // an empty list offers it itself
  const isOffered = tab === "upcoming" && !upcoming.data?.length;
  const list = { userId, add, onEdit: (entry: OutOfOfficeEntry) => setEditing({ entry }) };
  return (
    <>
      <SettingsHeader
        title="Out of office"
        description="Days on which nobody can book you. Bookings that you have stay."
        action={isOffered ? undefined : add}
      />
      <Tabs value={tab} onValueChange={setTab}>
        <TabList label="Time away">
          <Tab value="upcoming">Upcoming</Tab>
          <Tab value="past">Past</Tab>
          <Tab value="holidays">Holidays</Tab>
        </TabList>
        <TabPanel value="upcoming">
          <OutOfOfficeList {...list} when="upcoming" />
        </TabPanel>
        <TabPanel value="past">
          <OutOfOfficeList {...list} when="past" />
        </TabPanel>
        <TabPanel value="holidays">
          <Holidays />
        </TabPanel>
      </Tabs>
      <OutOfOfficeDialog userId={userId} editing={editing} open={editing !== null} onOpenChange={(open) => !open && setEditing(null)} />
    </>
  );
}
