// In this order: what is deployed is looked at, then changed and taken back, then removed.
import './mechanics/stacks.ts';
import './mechanics/stores.ts';
import './mechanics/functions.ts';
import './mechanics/updates.ts';
import './mechanics/removal.ts';
