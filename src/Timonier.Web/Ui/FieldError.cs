// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>What is wrong with one field of a form.</summary>
/// <param name="FieldId">Id of the field.</param>
/// <param name="Message">Where, what was found, what was expected, what to do.</param>
public sealed record FieldError(string FieldId, string Message);
