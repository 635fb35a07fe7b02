// Package polite asks servers on the network as a patient guest does: only those that are configured, one request at a time, never
// faster than a host states, slower when it asks for that, with waits that grow, and not where its robots.txt says no.
package polite
