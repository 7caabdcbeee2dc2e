// The example is a test itself: importing it registers it here.
import "../../examples/your-own-test.js";
