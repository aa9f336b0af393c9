/** Returns the names of the stages in a project's folder `stages`, sorted. */
export declare function stageNames(project: string): string[];

/**
 * Reads and checks the settings that a stage overrides.
 *
 * @throws {Error} with one line that names the file and the fault, if the stage does not exist or a setting is wrong
 */
export declare function readStage(
  project: string,
  stage: string,
): { account?: string; [setting: string]: unknown };
