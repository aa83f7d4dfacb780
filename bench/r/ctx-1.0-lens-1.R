# SPDX-License-Identifier: Apache-2.0
#
# Lens 1 (expected values), sensitivity, classes and diagnostics.

# --- Scales -----------------------------------------------------------------------------------------------------------------------------

to_scale <- function(measure, value) {
  switch(measure, proportion = qlogis(value), mean = value, ifelse(value > 0, log(pmax(value, 0)), -Inf))
}

from_scale <- function(measure, eta) switch(measure, proportion = plogis(eta), mean = eta, exp(eta))

# Variance of a volume of one: of single values for a mean, of the logarithm for a ratio of amounts.
unit_variance <- function(measure, rows) {
  own <- switch(measure,
    mean = rows$variance,
    ratio = rows$n * rows$variance / (rows$x / rows$n)^2,
    rep(NA_real_, nrow(rows)))
  own[!is.finite(own) | own <= 0] <- NA
  known <- !is.na(own) & rows$state == "observed" & rows$n > 0
  ifelse(is.na(own), if (any(known)) sum((rows$n * own)[known]) / sum(rows$n[known]) else NA, own)
}

# The values of an indicator in a year, or of the calendar years before it added up, on the scale of the model.
values_of <- function(t, j, pooled = 1) {
  indicator <- indicators[j, ]
  rows <- values_at(t, j)
  spread <- unit_variance(indicator$measure, rows)
  unknown <- indicator$measure %in% c("mean", "ratio") && all(is.na(spread))
  for (earlier in rev(seq_len(t - 1))) {
    if (years[t] - years[earlier] < pooled) {
      before <- values_at(earlier, j)
      its <- unit_variance(indicator$measure, before)
      its <- ifelse(is.na(its), spread, its)
      add <- rows$state == "observed" & before$state == "observed" & before$n > 0 & !is.na(before$x)
      spread[add] <- ((rows$n * spread + before$n * its) / (rows$n + before$n))[add]
      rows$x[add] <- (rows$x + before$x)[add]
      rows$n[add] <- (rows$n + before$n)[add]
    }
  }
  x <- rows$x
  n <- rows$n
  y <- suppressWarnings(switch(indicator$measure,
    proportion = ifelse(x >= 0 & x <= n & n > 0, log((x + 0.5) / (n - x + 0.5)), NA),
    rate = ifelse(x >= 0 & n > 0, log((x + 0.5) / n), NA),
    mean = ifelse(n > 0, x / n, NA),
    ratio = ifelse(x > 0 & n > 0, log(x / n), NA)))
  v <- switch(indicator$measure,
    proportion = 1 / (x + 0.5) + 1 / (n - x + 0.5),
    rate = 1 / (x + 0.5),
    spread / n)
  if (unknown) {
    v <- rep(1, length(y))
  }
  reason <- c(observed = "None", missing = "Missing", not_applicable = "NotApplicable", suppressed = "Suppressed", locked = "Locked")[rows$state]
  reason[reason == "None" & !(n >= indicator$minimum & !is.na(n))] <- "VolumeTooSmall"
  reason[reason == "None" & !(is.finite(y) & !is.na(v) & v > 0)] <- "NotOnScale"
  volume <- log(n)
  used <- volume[reason == "None"]
  spread_of_volumes <- mad(used, constant = 1.4826)
  if (!(spread_of_volumes > 0)) {
    spread_of_volumes <- sd(used)
  }
  volumes <- if (spread_of_volumes > 0) (volume - median(used)) / spread_of_volumes else 0 * volume
  list(x = x, n = n, y = y, v = v, reason = unname(reason), unknown = unknown, volumes = volumes, volume_varies = spread_of_volumes > 0)
}

# --- Terms ------------------------------------------------------------------------------------------------------------------------------

covariates_of <- function(j) as.integer(strsplit(indicators$covariates[j], ";")[[1]]) + 1

missing_of <- function(t, j) rowSums(is.na(spaces[[t]]$standard[, covariates_of(j), drop = FALSE]))

terms_of <- function(t, j, values) {
  own <- covariates_of(j)
  own <- own[spaces[[t]]$spreads[own] > 0]
  terms <- spaces[[t]]$filled[, own, drop = FALSE]
  colnames(terms) <- covariates[own]
  if (indicators$volume[j] == 1 && values$volume_varies) {
    terms <- cbind(terms, volume = values$volumes)
  }
  cbind(`(base)` = 1, terms)
}

# One column a region of enough units, without the largest.
region_terms <- function() {
  sizes <- table(units$region)
  codes <- sort(names(sizes), method = "radix")
  sizes <- sizes[codes]
  kept <- codes[codes != "" & sizes >= method$region_at_least & codes != codes[which.max(sizes)]]
  vapply(kept, function(code) as.numeric(units$region == code), numeric(nrow(units)))
}

# --- Fits -------------------------------------------------------------------------------------------------------------------------------

# Weighted least squares with a penalty on every coefficient but the first.
penalised <- function(x, y, w, lambda = 0) {
  penalty <- diag(c(0, rep(lambda, ncol(x) - 1)), ncol(x))
  inverse <- solve(crossprod(x, w * x) + penalty)
  list(beta = drop(inverse %*% crossprod(x, w * y)), inverse = inverse, lambda = lambda)
}

hats <- function(x, w, inverse) rowSums((x %*% inverse) * x) * w

# Between-unit variance such that the weighted squares equal their degrees of freedom; coefficients refitted at each trial.
paule_mandel <- function(x, y, v, ridge = 0, target = NULL) {
  excess <- function(tau2) {
    w <- 1 / (v + tau2)
    fit <- penalised(x, y, w, ridge * sum(w))
    freedom <- if (!is.null(target)) target else length(y) - (if (ridge > 0) sum(hats(x, w, fit$inverse)) else ncol(x))
    sum(w * (y - x %*% fit$beta)^2) - freedom
  }
  if (excess(0) <= 0) {
    return(0)
  }
  upper <- var(y)
  while (excess(upper) > 0) {
    upper <- 2 * upper
  }
  # The root is first bracketed coarsely, so that the last search can be as fine as a double allows.
  rough <- uniroot(excess, c(0, upper), tol = 1e-10)$root
  near <- c(max(0, rough - 1e-8), rough + 1e-8)
  if (excess(near[1]) * excess(near[2]) < 0) uniroot(excess, near, tol = 1e-17)$root else rough
}

# Expected values of the units of a fit, each by the model fitted again without it.
without_each <- function(x, y, w, lambda) {
  n <- nrow(x)
  eta <- variance <- rep(NA_real_, n)
  betas <- matrix(NA_real_, n, ncol(x))
  for (i in seq_len(n)) {
    fit <- tryCatch(penalised(x[-i, , drop = FALSE], y[-i], w[-i], lambda), error = function(e) NULL)
    if (!is.null(fit)) {
      eta[i] <- sum(x[i, ] * fit$beta)
      variance[i] <- drop(x[i, ] %*% fit$inverse %*% x[i, ])
      betas[i, ] <- fit$beta
    }
  }
  list(eta = eta, variance = variance, betas = betas)
}

posterior <- function(gap, v, tau2, eta_variance) {
  kept <- if (tau2 > 0) tau2 / (tau2 + v) else 0 * v
  list(kept = kept, mean = kept * gap, sd = sqrt(tau2 * (1 - kept) + kept^2 * eta_variance))
}

probabilities <- function(mean, sd, up, down) list(above = pnorm((mean - up) / sd), below = pnorm((-down - mean) / sd))

side_of <- function(above, below) {
  ifelse(is.na(above), "None",
    ifelse(above >= method$probable, "Above",
      ifelse(below >= method$probable, "Below", ifelse(1 - above - below >= method$as_expected, "Near", "Undetermined"))))
}

# The main regression on the units that may take part.
main_fit <- function(t, j, values, missing_at_most) {
  terms <- terms_of(t, j, values)
  inside <- which(values$reason == "None" & missing_of(t, j) <= missing_at_most)
  x <- terms[inside, , drop = FALSE]
  if (length(inside) <= ncol(x) + 1) {
    return(NULL)
  }
  y <- values$y[inside]
  v <- values$v[inside]
  tau2 <- paule_mandel(x, y, v)
  w <- 1 / (v + tau2)
  scaled <- sqrt(w) * x
  condition <- kappa_of(scaled)
  ridge <- 0
  if (condition > method$ridge_above) {
    ridge <- method$ridge_share
    tau2 <- paule_mandel(x, y, v, ridge)
    w <- 1 / (v + tau2)
  }
  fit <- penalised(x, y, w, ridge * sum(w))
  c(fit, list(inside = inside, terms = terms, x = x, y = y, v = v, w = w, tau2 = tau2, condition = condition, ridge = ridge,
    hat = hats(x, w, fit$inverse)))
}

kappa_of <- function(x) {
  values <- svd(sweep(x, 2, sqrt(colSums(x^2)), "/"), 0, 0)$d
  values[1] / values[length(values)]
}

# Share explained of what the models fitted without each unit predict.
explained <- function(w, y, gaps) {
  others <- (y - sum(w * y) / sum(w)) / (1 - w / sum(w))
  known <- !is.na(gaps)
  1 - sum((w * gaps^2)[known]) / sum((w * others^2)[known])
}

# --- Two missing covariates -------------------------------------------------------------------------------------------------------------

imputed_unit <- function(t, j, i, fit, values) {
  own <- covariates_of(j)
  scores <- spaces[[t]]$standard[, own, drop = FALSE]
  complete <- scores[rowSums(is.na(scores)) == 0, , drop = FALSE]
  covariance <- cov(complete)
  centre <- colMeans(complete)
  absent <- which(is.na(scores[i, ]))
  present <- which(!is.na(scores[i, ]))
  hair <- function(m) m + diag(1e-9, nrow(m))
  slope <- covariance[absent, present, drop = FALSE] %*% solve(hair(covariance[present, present, drop = FALSE]))
  law <- centre[absent] + drop(slope %*% (scores[i, present] - centre[present]))
  spread <- t(chol(hair(covariance[absent, absent, drop = FALSE] - slope %*% covariance[present, absent, drop = FALSE])))

  seed <- seed_for_name(seed_for_name(method$seed, units$unit[i]), indicators$code[j])
  draws <- sequence_of(seed_for(seed, word_of(years[t])))
  m <- method$imputations
  eta <- within <- numeric(m)
  terms <- fit$terms[i, ]
  for (k in seq_len(m)) {
    drawn <- law + drop(spread %*% vapply(absent, function(a) draws$normal(), 0))
    varying <- intersect(covariates[own[absent]], names(terms))
    terms[varying] <- drawn[match(varying, covariates[own[absent]])]
    eta[k] <- sum(terms * fit$beta)
    within[k] <- drop(terms %*% fit$inverse %*% terms)
  }
  each <- posterior(values$y[i] - eta, values$v[i], fit$tau2, within)
  list(
    eta = mean(eta), eta_variance = mean(within) + (1 + 1 / m) * var(eta), kept = each$kept[1],
    theta = mean(each$mean), theta_sd = sqrt(mean(each$sd^2) + (1 + 1 / m) * var(each$mean)))
}

# --- One indicator, one year ------------------------------------------------------------------------------------------------------------

read_indicator <- function(t, j) {
  indicator <- indicators[j, ]
  values <- values_of(t, j)
  count <- nrow(units)
  absent <- missing_of(t, j)
  reason <- values$reason
  told <- reason %in% c("None", "VolumeTooSmall")
  reason[reason == "None" & absent > method$missing_at_most] <- "ContextMissing"
  blank <- rep(NA_real_, count)
  cells <- data.frame(
    year = years[t], indicator = indicator$code, unit = units$unit,
    value = ifelse(told, values$x / values$n, NA), volume = ifelse(told, values$n, NA),
    y = ifelse(reason == "None", values$y, NA), v = ifelse(reason == "None", values$v, NA),
    eta = blank, eta_variance = blank, gap = blank, hat = 0, kept = blank, theta = blank, theta_sd = blank,
    expected = blank, natural_gap = blank, p_above = blank, p_below = blank, stringsAsFactors = FALSE)
  gate <- "TooFewUnits"
  if (values$unknown) {
    split <- split_variance(t, j, values)
    if (is.na(split)) {
      gate <- "VarianceUnknown"
    } else {
      values$v[] <- split
      cells$v <- ifelse(reason == "None", split, NA)
    }
  }
  fit <- main_fit(t, j, values, 1)
  inside <- fit$inside
  loo <- without_each(fit$x, fit$y, fit$w, fit$lambda)
  cells$eta[inside] <- loo$eta
  cells$eta_variance[inside] <- loo$variance
  cells$hat[inside] <- fit$hat
  cells$gap[inside] <- fit$y - loo$eta
  reason[inside][is.na(loo$eta)] <- "WithoutEquivalent"
  in_fit <- seq_len(count) %in% inside
  betas <- matrix(fit$beta, count, length(fit$beta), byrow = TRUE)
  betas[inside, ] <- loo$betas
  for (i in which(!in_fit & absent <= method$missing_at_most)) {
    if (absent[i] > 1) {
      drawn <- imputed_unit(t, j, i, fit, values)
      cells[i, c("eta", "eta_variance")] <- drawn[c("eta", "eta_variance")]
      if (reason[i] == "None") {
        cells$gap[i] <- values$y[i] - drawn$eta
        cells[i, c("kept", "theta", "theta_sd")] <- drawn[c("kept", "theta", "theta_sd")]
      }
    } else {
      cells$eta[i] <- sum(fit$terms[i, ] * fit$beta)
      cells$eta_variance[i] <- drop(fit$terms[i, ] %*% fit$inverse %*% fit$terms[i, ])
    }
  }
  cells$expected <- from_scale(indicator$measure, cells$eta)
  if (is.na(indicator$threshold)) {
    up <- down <- rep(method$threshold_in_tau * sqrt(fit$tau2), count)
  } else {
    up <- to_scale(indicator$measure, cells$expected + indicator$threshold) - cells$eta
    down <- cells$eta - to_scale(indicator$measure, cells$expected - indicator$threshold)
  }
  judged <- reason == "None" & !is.na(cells$gap) & gate != "VarianceUnknown"
  shrunk <- posterior(cells$gap, cells$v, fit$tau2, cells$eta_variance)
  fresh <- judged & is.na(cells$theta_sd)
  cells$kept[fresh] <- shrunk$kept[fresh]
  cells$theta[fresh] <- shrunk$mean[fresh]
  cells$theta_sd[fresh] <- shrunk$sd[fresh]
  cells$natural_gap[judged] <- (from_scale(indicator$measure, cells$eta + cells$theta) - cells$expected)[judged]
  both <- probabilities(cells$theta, cells$theta_sd, up, down)
  cells$p_above[judged] <- both$above[judged]
  cells$p_below[judged] <- both$below[judged]
  cells$people <- cells$volume * cells$natural_gap
  cells <- cbind(cells, peers_values(t, cells, reason))

  sides <- side_of(cells$p_above, cells$p_below)
  stable <- sensitivity(t, j, values, fit, cells, up, down, sides)
  cells$reason <- reason
  cells$stable_in <- as.double(stable$agreements)
  cells$variants <- as.double(stable$variants)
  cells$imputed <- as.double(absent)
  cells$trend <- vapply(seq_len(count), function(i) trend_of(t, j, i), "")
  cells$fragile <- as.double(told & values$n < method$fragile_below)
  cells$fragile[is.na(cells$fragile)] <- 0
  cells$in_fit <- as.double(in_fit)

  measured <- diagnostics_of(t, fit, loo, values, in_fit, reason)
  if (gate != "VarianceUnknown") {
    gate <- if (length(inside) < max(method$units_at_least, method$units_per_term * ncol(fit$x))) "TooFewUnits"
      else if (!(measured$reliability >= method$reliability_at_least)) "NotReliable"
      else if (!(measured$explained >= method$explained_at_least)) "ContextExplainsLittle"
      else "Open"
  }
  flags <- sides %in% c("Above", "Below")
  measured$surviving <- if (any(flags)) mean((stable$agreements == stable$variants & stable$variants > 0)[flags]) else NA
  measured$gate <- gate
  list(cells = cells, diagnostics = measured, gate = gate, contributions = contributions_of(t, j, cells, fit, betas))
}

# The part of the residual variance that the calendar year before repeats is real, the rest is noise; NA without that year.
split_variance <- function(t, j, values) {
  if (t == 1 || years[t - 1] != years[t] - 1) {
    return(NA)
  }
  residuals <- function(t, values) {
    terms <- terms_of(t, j, values)
    inside <- which(values$reason == "None" & missing_of(t, j) <= 1)
    all <- rep(NA_real_, nrow(units))
    all[inside] <- values$y[inside] - without_each(terms[inside, ], values$y[inside], rep(1, length(inside)), 0)$eta
    all
  }
  now <- residuals(t, values)
  then <- residuals(t - 1, values_of(t - 1, j))
  both <- !is.na(now) & !is.na(then)
  if (sum(both) < method$units_at_least) {
    return(NA)
  }
  repeated <- sum((now * then)[both]) / sqrt(sum(now[both]^2) * sum(then[both]^2))
  (1 - min(max(repeated, 0), 0.999)) * sum(now[both]^2) / sum(both)
}

# What each term adds to the expected value, by the model fitted without the unit, in the unit of the indicator.
contributions_of <- function(t, j, cells, fit, betas) {
  measure <- indicators$measure[j]
  centre <- colSums(fit$w * fit$x) / sum(fit$w)
  rows <- list()
  for (i in which(!is.na(cells$eta))) {
    start <- sum(betas[i, ] * centre)
    base <- from_scale(measure, start)
    slope <- (cells$expected[i] - base) / (cells$eta[i] - start)
    amounts <- betas[i, -1] * (fit$terms[i, -1] - centre[-1])
    rest <- cells$eta[i] - start - sum(amounts)
    names <- colnames(fit$x)
    if (abs(rest) > 1e-9) {
      amounts <- c(amounts, rest)
      names <- c(names, "imputation")
    }
    rows[[length(rows) + 1]] <- data.frame(
      year = years[t], indicator = indicators$code[j], unit = units$unit[i], term = names, contribution = c(base, amounts * slope))
  }
  do.call(rbind, rows)
}

# --- Sensitivity ------------------------------------------------------------------------------------------------------------------------

sensitivity <- function(t, j, values, main, cells, up, down, sides) {
  count <- nrow(units)
  tally <- list(agreements = integer(count), variants = integer(count))
  measure <- indicators$measure[j]
  compare <- function(above, below) {
    other <- side_of(above, below)
    known <- other != "None" & sides != "None"
    tally$variants <<- tally$variants + known
    tally$agreements <<- tally$agreements + (known & other == sides)
  }

  # Units of the fit by their leave-one-out gaps, the others by prediction.
  compare_fit <- function(x, inside, values, gap, variance, tau2, eta, eta_variance) {
    gaps <- values$y - eta
    gaps[inside] <- gap
    variances <- eta_variance
    variances[inside] <- variance
    gaps[values$reason != "None"] <- NA
    shrunk <- posterior(gaps, values$v, tau2, variances)
    both <- probabilities(shrunk$mean, shrunk$sd, up, down)
    compare(both$above, both$below)
  }
  refit <- function(x, values, missing_at_most = 1) {
    inside <- which(values$reason == "None" & missing_of(t, j) <= missing_at_most)
    inner <- x[inside, , drop = FALSE]
    tau2 <- tryCatch(paule_mandel(inner, values$y[inside], values$v[inside], main$ridge), error = function(e) NULL)
    if (length(inside) <= ncol(x) + 1 || is.null(tau2)) {
      return()
    }
    w <- 1 / (values$v[inside] + tau2)
    fit <- penalised(inner, values$y[inside], w, main$ridge * sum(w))
    h <- hats(inner, w, fit$inverse)
    compare_fit(x, inside, values, (values$y[inside] - inner %*% fit$beta) / (1 - h), h / w / (1 - h), tau2,
      drop(x %*% fit$beta), rowSums((x %*% fit$inverse) * x))
  }

  # The practical threshold smaller and larger.
  for (factor in 1 + c(-1, 1) * method$threshold_change) {
    both <- probabilities(cells$theta, cells$theta_sd, factor * up, factor * down)
    compare(both$above, both$below)
  }

  x <- main$terms
  for (dropped in seq_len(ncol(x))[-1]) {
    refit(x[, -dropped, drop = FALSE], values)
  }
  regions <- region_terms()
  if (ncol(regions) > 0) {
    refit(cbind(x, regions), values)
  }

  # Every unit alike.
  inside <- main$inside
  inner <- main$x
  y <- main$y
  v <- main$v
  ones <- rep(1, length(y))
  ols <- penalised(inner, y, ones, main$ridge * length(y))
  h <- hats(inner, ones, ols$inverse)
  e <- drop(y - inner %*% ols$beta)
  freedom <- length(y) - (if (main$ridge > 0) sum(h) else ncol(inner))
  sigma2 <- sum(e^2) / freedom
  compare_fit(x, inside, values, e / (1 - h), sigma2 * h / (1 - h), held_tau(e, v, freedom),
    drop(x %*% ols$beta), sigma2 * rowSums((x %*% ols$inverse) * x))

  # Huber's weights on top of the main ones.
  scale <- sqrt(v + main$tau2)
  e <- drop(y - inner %*% main$beta)
  for (step in 1:200) {
    s <- 1.4826 * median(abs(e) / scale)
    w <- pmin(1, method$huber_limit * s / pmax(abs(e) / scale, 1e-300)) / scale^2
    fit <- penalised(inner, y, w, main$ridge * sum(w))
    before <- e
    e <- drop(y - inner %*% fit$beta)
    if (max(abs(e - before) / scale) < 1e-13) {
      break
    }
  }
  h <- hats(inner, w, fit$inverse)
  compare_fit(x, inside, values, e / (1 - h), h / w / (1 - h), main$tau2, drop(x %*% fit$beta), rowSums((x %*% fit$inverse) * x))

  if (measure %in% c("proportion", "rate")) {
    counts(x, inside, values, main, compare_fit, measure)
  }
  if (any(missing_of(t, j)[inside] > 0)) {
    refit(x, values, 0)
  }
  if (t > 1 && years[t] - years[t - 1] < method$pooled_years) {
    pooled <- values_of(t, j, method$pooled_years)
    if (!pooled$unknown) {
      refit(terms_of(t, j, pooled), pooled)
    }
  }
  tally
}

# Coefficients held: the between-unit variance that brings the weighted squares to the degrees of freedom.
held_tau <- function(e, v, freedom) {
  excess <- function(tau2) sum(e^2 / (v + tau2)) - freedom
  if (excess(0) <= 0) 0 else uniroot(excess, c(0, sum(e^2)), tol = 1e-16)$root
}

# Fractional logit, or Poisson with the exposure as offset, with robust variances; leave-one-out in one step.
counts <- function(x, inside, values, main, compare_fit, measure) {
  inner <- main$x
  n <- values$n[inside]
  share <- values$x[inside] / n
  eta <- main$y
  for (step in 1:200) {
    mu <- from_scale(measure, eta)
    slope <- if (measure == "proportion") mu * (1 - mu) else mu
    w <- if (measure == "proportion") slope else n * slope
    z <- eta + (share - mu) / slope
    fit <- penalised(inner, z, w, main$ridge * sum(w))
    before <- eta
    eta <- drop(inner %*% fit$beta)
    if (max(abs(eta - before)) < 1e-13) {
      break
    }
  }
  h <- hats(inner, w, fit$inverse)
  freedom <- length(n) - (if (main$ridge > 0) sum(h) else ncol(inner))
  meat <- crossprod(inner * (w * (z - eta)))
  spread <- fit$inverse %*% meat %*% fit$inverse * length(n) / freedom
  own <- function(x) rowSums((x %*% spread) * x)
  gap <- main$y - (eta - h / (1 - h) * (z - eta))
  compare_fit(x, inside, values, gap, own(inner) / (1 - h), held_tau(main$y - eta, main$v, freedom), drop(x %*% fit$beta), own(x))
}

# --- Diagnostics ------------------------------------------------------------------------------------------------------------------------

diagnostics_of <- function(t, fit, loo, values, in_fit, reason) {
  n <- length(fit$inside)
  p <- ncol(fit$x)
  gap <- fit$y - loo$eta
  standard <- gap / sqrt((fit$v + fit$tau2) / (1 - fit$hat))
  standard[!is.finite(standard)] <- 0
  known <- !is.na(gap)
  freedom <- n - (if (fit$ridge > 0) sum(fit$hat) else p)
  calibration <- coef(lm(fit$y ~ loo$eta, weights = fit$w, subset = known))[[2]]
  limits <- vapply(c(0.975, 0.025), function(q) sqrt(paule_mandel(fit$x, fit$y, fit$v, fit$ridge, qchisq(q, freedom))), 0)
  cook <- standard^2 * fit$hat / ((1 - fit$hat) * p)
  fitted <- drop(fit$x %*% fit$beta)
  volume <- lm(standard ~ log(values$n[fit$inside]))
  region <- units$region[fit$inside]
  excluded <- table(factor(ifelse(reason[!in_fit] == "None", "ContextMissing", reason[!in_fit])))
  data.frame(
    year = years[t], indicator = "", gate = "", units = n, terms = p,
    excluded = paste(names(excluded), excluded, sep = ":", collapse = "|"),
    explained = explained(fit$w, fit$y, gap), tau = sqrt(fit$tau2), tau_lower = limits[1], tau_upper = limits[2],
    reliability = fit$tau2 / (fit$tau2 + median(fit$v)), calibration = calibration, condition = fit$condition, ridge = fit$ridge,
    high_leverage = paste(units$unit[fit$inside][fit$hat > 2 * p / n], collapse = "|"),
    high_cook = paste(units$unit[fit$inside][cook > 4 / n], collapse = "|"),
    heteroscedasticity = pchisq(n * cor(standard^2, fitted)^2, 1, lower.tail = FALSE),
    volume_slope = coef(volume)[[2]], volume_t = coef(summary(volume))[2, 3],
    region_correlation = intraclass(standard[region != ""], region[region != ""]),
    normal_correlation = cor(sort(standard), qnorm((seq_len(n) - 3 / 8) / (n + 1 / 4))),
    persistence = NA_real_, surviving = NA_real_, stringsAsFactors = FALSE)
}

# Correlation inside groups, by analysis of variance.
intraclass <- function(values, groups) {
  if (length(unique(groups)) < 2) {
    return(NA)
  }
  squares <- anova(lm(values ~ factor(groups)))$`Mean Sq`
  sizes <- table(groups)
  size <- (sum(sizes) - sum(sizes^2) / sum(sizes)) / (length(sizes) - 1)
  (squares[1] - squares[2]) / (squares[1] + (size - 1) * squares[2])
}

# --- Own history ------------------------------------------------------------------------------------------------------------------------

trend_of <- function(t, j, i) {
  if (t < 5 || any(diff(years[(t - 4):t]) != 1)) {
    return("Unknown")
  }
  rows <- do.call(rbind, lapply((t - 4):t, function(s) values_cache(s, j)[i, ]))
  if (any(rows$state != "observed" | !(rows$n >= indicators$minimum[j] & !is.na(rows$n)))) {
    return("Unknown")
  }
  measure <- indicators$measure[j]
  time <- 1:5
  value <- rows$x / rows$n
  if (measure == "proportion") {
    if (any(rows$x == 0 | rows$x >= rows$n)) {
      return("Unknown")
    }
    chi <- suppressWarnings(unname(prop.trend.test(rows$x, rows$n, time)$statistic))
    value <- qlogis(value)
    w <- rep(1, 5)
  } else {
    if (measure == "rate") {
      z <- qnorm(0.975)
      small <- rows$x < 10
      lower <- ifelse(small, qchisq(0.025, 2 * rows$x) / 2, rows$x * (1 - 1 / (9 * rows$x) - z / (3 * sqrt(rows$x)))^3)
      upper <- ifelse(small, qchisq(0.975, 2 * rows$x + 2) / 2, (rows$x + 1) * (1 - 1 / (9 * (rows$x + 1)) + z / (3 * sqrt(rows$x + 1)))^3)
      s <- (upper - lower) / rows$n / 3.92
    } else {
      variance <- if (measure == "mean") rows$variance / rows$n else rows$variance
      s <- 2 * qnorm(0.975) * sqrt(variance) / 3.92
    }
    if (any(is.na(s))) {
      return("Unknown")
    }
    w <- 1 / s^2
    slope <- coef(lm(value ~ time, weights = w))[[2]]
    chi <- slope^2 * sum(w * (time - weighted.mean(time, w))^2)
  }
  slopes <- vapply(0:5, function(left) {
    kept <- time != left
    coef(lm(value[kept] ~ time[kept], weights = w[kept]))[[2]]
  }, 0)
  if (!(chi > qchisq(0.998, 1)) || any(sign(slopes) != sign(slopes[1])) || slopes[1] == 0) "Steady"
  else if (slopes[1] > 0) "Rising" else "Falling"
}

cache <- new.env()
values_cache <- function(t, j) {
  key <- paste(t, j)
  if (is.null(cache[[key]])) {
    cache[[key]] <- values_at(t, j)
  }
  cache[[key]]
}

# --- Classes ----------------------------------------------------------------------------------------------------------------------------

classify <- function(results) {
  for (t in seq_along(results)) {
    before <- if (t > 1 && years[t - 1] == years[t] - 1) t - 1 else 0
    for (j in seq_along(results[[t]])) {
      cells <- results[[t]][[j]]$cells
      gate <- results[[t]][[j]]$gate
      previous <- if (before > 0) results[[before]][[j]] else NULL
      cells$reason[cells$reason == "None" & gate != "Open"] <- gate
      direction <- indicators$direction[j]
      side <- side_of(cells$p_above, cells$p_below)
      then <- rep(NA_real_, nrow(cells))
      if (!is.null(previous) && previous$gate == "Open") {
        then <- ifelse(side == "Above", previous$cells$p_above, previous$cells$p_below)
      }
      probability <- pmax(cells$p_above, cells$p_below)
      agree <- (cells$value - cells$peers) * cells$theta > 0
      confirmed <- probability >= method$confirmed & cells$fragile == 0 & agree & !is.na(agree) &
        cells$variants > 0 & cells$stable_in >= method$stable * cells$variants & !(!is.na(then) & then < method$previous_year)
      favourable <- (side == "Above") == (direction == "higher")
      clear <- side %in% c("Above", "Below")
      class <- ifelse(clear,
        if (direction == "none") "ToDiscuss"
        else paste0(ifelse(favourable, "Strength", "Improvement"), ifelse(confirmed, ifelse(is.na(then), "ConfirmedOneYear", "Confirmed"), "Probable")),
        ifelse(side == "Near", "AsExpected", ifelse(side == "Undetermined", "Undetermined", "NotComputed")))
      class[cells$reason != "None"] <- "NotComputed"
      cells$class <- class
      wrong_way <- if (direction == "higher") "Falling" else "Rising"
      cells$worsening <- as.double(grepl("^ImprovementConfirmed", class) & cells$trend == wrong_way)
      cells$listed <- 0
      results[[t]][[j]]$cells <- cells
      results[[t]][[j]]$diagnostics$indicator <- indicators$code[j]
      if (!is.null(previous)) {
        both <- !is.na(cells$theta) & !is.na(previous$cells$theta)
        if (sum(both) >= 3) {
          results[[t]][[j]]$diagnostics$persistence <- cor(cells$theta[both], previous$cells$theta[both])
        }
      }
    }
    results[[t]] <- list_readings(results[[t]])
  }
  results
}

# Each unit's clear readings by falling probability, as long as the expected share of false ones stays small.
list_readings <- function(year) {
  class <- sapply(year, function(result) result$cells$class)
  probability <- sapply(year, function(result) pmax(result$cells$p_above, result$cells$p_below))
  clear <- matrix(grepl("^(Strength|Improvement)", class), nrow(class))
  for (i in seq_len(nrow(class))) {
    own <- which(clear[i, ])
    own <- own[order(-probability[i, own], own)]
    false <- cumsum(1 - probability[i, own]) / seq_along(own)
    for (j in own[cumsum(false > method$false_share) == 0]) {
      year[[j]]$cells$listed[i] <- 1
    }
  }
  year
}
