// The order matters: inspect the deployment, then update it and roll back, then remove it.
import './mechanics/stacks.ts';
import './mechanics/stores.ts';
import './mechanics/functions.ts';
import './mechanics/updates.ts';
import './mechanics/removal.ts';
