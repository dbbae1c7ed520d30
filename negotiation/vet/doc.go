// Package vet looks for what is wrong in a record that is valid.
package vet
