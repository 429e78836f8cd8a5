/** What the tests of the process module share: the models on an engine in memory, and ways to drive it. */
package fr.tnl.process.testing;
