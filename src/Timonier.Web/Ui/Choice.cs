// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>One line of a list.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What is read.</param>
public sealed record Choice(string Value, string Label);
