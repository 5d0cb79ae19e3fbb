import { choosePlace } from "@/server/holidays/choose-place";
import { getMyHolidays, listHolidayPlaces } from "@/server/holidays/queries";
import { ChoosePlaceInput, SwitchHolidayInput } from "@/server/holidays/schemas";
import { switchHoliday } from "@/server/holidays/switch";
import { procedure, router } from "../init";

export const holidaysRouter = router({
  places: procedure.meta({ cacheSeconds: 3600 }).query(() => listHolidayPlaces()),
  mine: procedure.query(({ ctx }) => getMyHolidays(ctx)),
  choosePlace: procedure.input(ChoosePlaceInput).mutation(({ ctx, input }) => choosePlace(ctx, input)),
  switch: procedure.input(SwitchHolidayInput).mutation(({ ctx, input }) => switchHoliday(ctx, input)),
});
