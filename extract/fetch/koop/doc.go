// Package koop lists the Aanhangsel van de Handelingen, and questions without an answer, as KOOP publishes them: by its search
// service (SRU 2.0, "Handleiding SRU 2.0" of KOOP).
package koop
