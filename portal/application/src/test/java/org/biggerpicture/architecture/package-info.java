/** The directions of the house, its words and its secrets, held by tests that give the reason. */
package org.biggerpicture.architecture;
