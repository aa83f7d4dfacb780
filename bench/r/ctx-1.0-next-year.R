# SPDX-License-Identifier: Apache-2.0
#
# What each unit would get next year without new action, given how true values move (next-year-variances.csv, found by the engine);
# and how likely those variances are, so that a search of our own can be compared with them.

next_year_table <- function() {
  variances <- read("next-year-variances.csv", colClasses = text["indicator"])
  do.call(rbind, lapply(seq_len(nrow(variances)), function(row) next_year(match(variances$indicator[row], indicators$code), variances[row, ])))
}

next_year <- function(j, found) {
  last <- length(years)
  panel <- do.call(rbind, lapply(seq_len(last), function(t) {
    values <- values_of(t, j)
    kept <- which(values$reason == "None" & missing_of(t, j) <= 1)
    data.frame(
      unit = kept, t = t, year = years[t], y = values$y[kept], v = if (values$unknown) 0 else values$v[kept],
      n = values$n[kept], volumes = values$volumes[kept])
  }))
  panel <- panel[order(panel$unit, panel$t), ]
  own <- covariates_of(j)
  own <- own[vapply(own, function(c) any(vapply(spaces, function(space) space$spreads[c] > 0, TRUE)), TRUE)]
  has_volume <- indicators$volume[j] == 1
  terms <- function(t, units, volumes) {
    x <- matrix(0, length(units), last)
    x[, t] <- 1
    x <- cbind(x, spaces[[t]]$filled[units, own, drop = FALSE])
    if (has_volume) cbind(x, volumes) else x
  }
  x <- do.call(rbind, lapply(seq_len(nrow(panel)), function(row) terms(panel$t[row], panel$unit[row], panel$volumes[row])))
  at <- function(lag, s) s[1] + s[2] * s[3]^lag
  blocks <- split(seq_len(nrow(panel)), panel$unit)
  covariance <- function(rows, s) at(abs(outer(panel$year[rows], panel$year[rows], "-")), s) + diag(panel$v[rows] + 1e-12, length(rows))
  generalised <- function(s) {
    a <- matrix(0, ncol(x), ncol(x))
    b <- numeric(ncol(x))
    for (rows in blocks) {
      inverse <- solve(covariance(rows, s))
      a <- a + t(x[rows, , drop = FALSE]) %*% inverse %*% x[rows, , drop = FALSE]
      b <- b + drop(t(x[rows, , drop = FALSE]) %*% inverse %*% panel$y[rows])
    }
    list(beta = solve(a, b), inverse = solve(a))
  }
  deviance <- function(s) {
    e <- drop(panel$y - x %*% generalised(s)$beta)
    sum(vapply(blocks, function(rows) {
      root <- chol(covariance(rows, s))
      2 * sum(log(diag(root))) + sum(backsolve(root, e[rows], transpose = TRUE)^2)
    }, 0))
  }
  s <- c(found$unit_variance, found$year_variance, found$year_persistence)
  fit <- generalised(s)
  e <- drop(panel$y - x %*% fit$beta)
  drift <- mean(diff(fit$beta[seq_len(last)])^2 / diff(years))

  # Our own search starts elsewhere and must not find a likelier point.
  decode <- function(point) c(exp(point[1:2]), 0.98 * plogis(point[3]))
  searched <- optim(c(log(s[1] * 2 + 1e-4), log(s[2] * 0.5 + 1e-4), 0), function(point) deviance(decode(point)), control = list(maxit = 300, reltol = 1e-9))

  measure <- indicators$measure[j]
  rows <- lapply(seq_len(nrow(units)), function(i) {
    own_rows <- blocks[[as.character(i)]]
    if (missing_of(last, j)[i] > 1) {
      return(c(NA, NA, NA, NA, NA))
    }
    volume <- if (is.null(own_rows)) 0 else panel$volumes[max(own_rows)]
    next_terms <- drop(terms(last, i, volume))
    eta <- sum(next_terms * fit$beta)
    variance <- at(0, s)
    n <- 0
    noise <- 0
    if (!is.null(own_rows)) {
      past <- at(years[last] + 1 - panel$year[own_rows], s)
      w <- solve(covariance(own_rows, s), past)
      eta <- eta + sum(w * e[own_rows])
      variance <- variance - sum(w * past)
      next_terms <- next_terms - drop(t(x[own_rows, , drop = FALSE]) %*% w)
      latest <- max(own_rows)
      n <- panel$n[latest]
      noise <- panel$v[latest]
    }
    variance <- max(0, variance) + drop(next_terms %*% fit$inverse %*% next_terms) + drift
    expected <- from_scale(measure, eta)
    if (n > 0) {
      variance <- variance + switch(measure, proportion = 1 / (n * expected * (1 - expected)), rate = 1 / (n * expected), noise)
    }
    half <- qnorm(c(0.9, 0.975)) * sqrt(variance)
    c(expected, from_scale(measure, eta - half[1]), from_scale(measure, eta + half[1]), from_scale(measure, eta - half[2]), from_scale(measure, eta + half[2]))
  })
  table <- setNames(as.data.frame(do.call(rbind, rows)), c("expected", "lower80", "upper80", "lower95", "upper95"))
  cbind(
    data.frame(indicator = indicators$code[j], unit = units$unit, stringsAsFactors = FALSE), table,
    drift_variance = drift, likelier = max(0, deviance(s) - searched$value))
}
