// Package extract holds the nouns of kamergraaf: papers and lines as readers hand them on, documents with their units, mentions
// and problems, and the entities that mentions name. The packages below it fill them, from bytes to identified mentions.
package extract
