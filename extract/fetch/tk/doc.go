// Package tk lists written questions, answers and delay notices as the Tweede Kamer has them in its Gegevensmagazijn: by SyncFeed 2.0,
// which hands on all that changed behind a place that it gave before, or by OData v4, which can be asked for a part.
package tk
