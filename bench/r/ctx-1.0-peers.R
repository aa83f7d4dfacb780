# SPDX-License-Identifier: Apache-2.0
#
# The space of context, weights of distances, types, neighbours.

# Robust scores of one year: median 0, 1.4826 MAD 1; the standard deviation where the MAD is 0.
space_of <- function(context) {
  spreads <- apply(context, 2, function(x) {
    spread <- mad(x, constant = 1.4826, na.rm = TRUE)
    if (!is.na(spread) && spread > 0) spread else if (sum(!is.na(x)) > 1) sd(x, na.rm = TRUE) else 0
  })
  standard <- sweep(context, 2, apply(context, 2, median, na.rm = TRUE))
  standard <- sweep(standard, 2, ifelse(spreads > 0, spreads, 1), "/")
  standard[, spreads == 0] <- 0 * standard[, spreads == 0]
  dimnames(standard) <- NULL
  list(standard = standard, filled = standard, spreads = unname(spreads))
}

# Missing scores take the median of the unit's type.
fill_space <- function(space, types) {
  for (c in seq_len(ncol(space$standard))) {
    for (i in which(is.na(space$standard[, c]))) {
      known <- space$standard[types > 0 & types == types[i], c]
      space$filled[i, c] <- if (all(is.na(known))) 0 else median(known, na.rm = TRUE)
    }
  }
  space
}

# Mean, over priority indicators and years, of each covariate's share of the leave-one-out R2 that is lost without it.
distance_weights <- function(spaces) {
  shares <- list()
  for (t in seq_along(years)) {
    for (j in which(indicators$priority == 1)) {
      values <- values_of(t, j)
      fit <- if (values$unknown) NULL else main_fit(t, j, values, 0)
      if (is.null(fit)) {
        next
      }
      loo <- function(x) {
        inverse <- penalised(x, fit$y, fit$w, fit$lambda)
        drop(fit$y - x %*% inverse$beta) / (1 - hats(x, fit$w, inverse$inverse))
      }
      full <- explained(fit$w, fit$y, loo(fit$x))
      lost <- numeric(length(covariates))
      names(lost) <- covariates
      for (term in setdiff(colnames(fit$x), c("(base)", "volume"))) {
        lost[term] <- max(0, full - explained(fit$w, fit$y, loo(fit$x[, colnames(fit$x) != term, drop = FALSE])))
      }
      if (full > 0 && sum(lost) > 0) {
        shares[[length(shares) + 1]] <- lost / sum(lost)
      }
    }
  }
  if (length(shares) == 0) rep(1 / length(covariates), length(covariates)) else unname(Reduce(`+`, shares)) / length(shares)
}

# Numbers of groups in order of first appearance.
renumber <- function(groups) match(groups, unique(groups))

# Lloyd's moves from the groups of a tree, until nobody moves.
k_means <- function(points, groups) {
  for (sweep in 1:200) {
    centres <- rowsum(points, groups) / as.vector(table(groups))
    squares <- sapply(seq_len(nrow(centres)), function(g) rowSums(sweep(points, 2, centres[g, ])^2))
    moved <- unname(apply(squares, 1, which.min))
    labels <- as.integer(rownames(centres))[moved]
    if (all(labels == groups) && sweep > 1) {
      break
    }
    groups <- labels
  }
  renumber(groups)
}

silhouette_of <- function(distances, groups) {
  distances <- as.matrix(distances)
  mean(vapply(seq_along(groups), function(i) {
    own <- groups == groups[i]
    if (sum(own) == 1) {
      return(0)
    }
    inside <- sum(distances[i, own]) / (sum(own) - 1)
    outside <- min(tapply(distances[i, !own], groups[!own], mean))
    (outside - inside) / max(outside, inside)
  }, 0))
}

adjusted_rand <- function(a, b) {
  pairs <- function(x) sum(x * (x - 1) / 2)
  both <- table(a, b)
  rows <- pairs(rowSums(both))
  columns <- pairs(colSums(both))
  expected <- rows * columns / pairs(length(a))
  (pairs(both) - expected) / ((rows + columns) / 2 - expected)
}

types_of <- function(space, weights) {
  used <- which(weights > 0)
  scores <- space$standard[, used, drop = FALSE]
  absent <- rowSums(is.na(scores))
  complete <- which(absent == 0)
  points <- sweep(scores, 2, sqrt(weights[used]), "*")
  known <- points[complete, , drop = FALSE]
  most <- min(method$types_most, length(complete) %/% method$type_size)
  fewest <- min(method$types_fewest, most)
  grow <- function(points) hclust(dist(points), "ward.D2")
  tree <- grow(known)
  distances <- dist(known)
  try_counts <- function(counts) {
    Filter(Negate(is.null), lapply(counts, function(count) {
      groups <- k_means(known, cutree(tree, count))
      if (min(table(groups)) < method$type_size) NULL
      else list(count = count, groups = groups, silhouette = silhouette_of(distances, groups), stability = 0)
    }))
  }
  candidates <- try_counts(fewest:most)
  fewer <- fewest - 1
  while (length(candidates) == 0 && fewer >= 2) {
    candidates <- try_counts(fewer)
    fewer <- fewer - 1
  }
  if (length(candidates) == 0) {
    return(list(of = rep(1, nrow(units)), silhouette = NA, stability = NA))
  }
  candidates <- candidates[order(-vapply(candidates, `[[`, 0, "silhouette"))]
  size <- round(method$subsample_share * nrow(known))
  for (draw in seq_len(method$subsamples) - 1) {
    rows <- sample_rows(nrow(known), size, seed_for(method$seed, word_of(draw + 2)))
    part <- known[rows, , drop = FALSE]
    branch <- grow(part)
    for (k in seq_along(candidates)) {
      groups <- k_means(part, cutree(branch, candidates[[k]]$count))
      candidates[[k]]$stability <- candidates[[k]]$stability + adjusted_rand(groups, candidates[[k]]$groups[rows]) / method$subsamples
    }
  }
  stable <- vapply(candidates, function(candidate) candidate$stability >= method$type_stable, TRUE)
  chosen <- candidates[[if (any(stable)) which(stable)[1] else 1]]
  of <- rep(0, nrow(units))
  of[complete] <- chosen$groups
  centres <- rowsum(known, chosen$groups) / as.vector(table(chosen$groups))
  for (i in which(of == 0 & absent <= method$missing_at_most)) {
    of[i] <- which.min(rowSums(sweep(centres, 2, points[i, ])^2, na.rm = TRUE))
  }
  list(of = of, silhouette = chosen$silhouette, stability = chosen$stability)
}

neighbours_of <- function(space, weights) {
  used <- which(weights > 0)
  placed <- which(rowSums(is.na(space$standard[, used, drop = FALSE])) <= method$missing_at_most)
  points <- sweep(space$filled[, used, drop = FALSE], 2, sqrt(weights[used]), "*")
  count <- min(method$neighbours, length(placed) - 1)
  distances <- as.matrix(dist(points[placed, , drop = FALSE]))
  diag(distances) <- Inf
  rows <- distance <- matrix(NA_real_, nrow(units), count)
  for (k in seq_along(placed)) {
    nearest <- order(distances[k, ])[seq_len(count)]
    rows[placed[k], ] <- placed[nearest]
    distance[placed[k], ] <- distances[k, nearest]
  }
  list(rows = rows, distance = distance, beyond = quantile(distance[placed, count], method$atypical, names = FALSE))
}

# The two covariates that differ most, by what they weigh in the distance.
differences <- function(t, i, other) {
  part <- weights * (spaces[[t]]$filled[i, ] - spaces[[t]]$filled[other, ])^2
  covariates[order(-ifelse(weights > 0, part, -1))[1:2]]
}

peers_table <- function(t) {
  found <- peers[[t]]
  placed <- which(!is.na(found$rows[, 1]))
  do.call(rbind, lapply(placed, function(i) {
    differ <- vapply(found$rows[i, ], function(other) differences(t, i, other), c("", ""))
    data.frame(
      year = years[t], unit = units$unit[i], rank = seq_len(ncol(found$rows)), neighbour = units$unit[found$rows[i, ]],
      distance = found$distance[i, ], differ_1 = differ[1, ], differ_2 = differ[2, ],
      atypical = as.double(found$distance[i, ncol(found$distance)] > found$beyond))
  }))
}

# Volume-weighted value and quartiles of the neighbours that have a value; nothing below the number asked.
peers_values <- function(t, cells, reason) {
  rows <- peers[[t]]$rows
  told <- !is.na(cells$value) & reason %in% c("None", "WithoutEquivalent", "ContextMissing")
  values <- t(vapply(seq_len(nrow(cells)), function(i) {
    near <- rows[i, ]
    near <- near[!is.na(near)]
    near <- near[told[near]]
    if (length(near) == 0 || length(near) < min(method$peers_at_least, ncol(rows))) {
      return(rep(NA_real_, 4))
    }
    c(weighted.mean(cells$value[near], cells$volume[near]), quantile(cells$value[near], c(0.5, 0.25, 0.75), names = FALSE))
  }, numeric(4)))
  setNames(as.data.frame(values), c("peers", "peers_median", "peers_lower", "peers_upper"))
}
