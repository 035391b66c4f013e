import { pageSetup } from "../appendix/page";

/** The page the picture is printed on. */
export const CHART_PAGE = pageSetup("landscape");
