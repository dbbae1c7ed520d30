package ceasefire

import "slices"

// circles returns the circles in a graph of n nodes: for each set of nodes that
// all lead to one another, a shortest way round from the first of them. The sets
// come in the order of their first nodes. It takes time in n times the size of
// the graph at worst.
func circles(n int, next func(int) []int) [][]int {
	ahead, back := make([][]int, n), make([][]int, n)
	for i := range n {
		ahead[i] = next(i)
		for _, j := range ahead[i] {
			back[j] = append(back[j], i)
		}
	}
	done := make([]bool, n)
	var found [][]int
	for i := range n {
		if done[i] || len(ahead[i]) == 0 || len(back[i]) == 0 {
			continue
		}
		from := search(ahead, i)
		if from[i] < 0 {
			continue
		}
		found = append(found, wayRound(from, i))
		to := search(back, i)
		for j := range n {
			done[j] = done[j] || from[j] >= 0 && to[j] >= 0
		}
	}
	return found
}

// search returns for each node the one before it on a shortest way from start;
// -1 for one that is not reached. Start itself is reached only by a circle.
func search(graph [][]int, start int) []int {
	from := make([]int, len(graph))
	for i := range from {
		from[i] = -1
	}
	for queue := []int{start}; len(queue) > 0; queue = queue[1:] {
		for _, j := range graph[queue[0]] {
			if from[j] < 0 {
				from[j] = queue[0]
				if j != start {
					queue = append(queue, j)
				}
			}
		}
	}
	return from
}

// wayRound returns the circle through start that a search found.
func wayRound(from []int, start int) []int {
	way := []int{start}
	for i := from[start]; i != start; i = from[i] {
		way = append(way, i)
	}
	slices.Reverse(way[1:])
	return way
}
