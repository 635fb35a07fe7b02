// Package extract holds the nouns of kamergraaf and the pipeline that fills them.
package extract
