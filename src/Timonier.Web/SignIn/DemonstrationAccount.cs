// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.SignIn;

/// <summary>An account of the demonstration, entered with one button.</summary>
/// <param name="Login">Its login.</param>
/// <param name="Password">Its password: the button signs in as anybody does.</param>
/// <param name="Label">Who it is: « Claire Lemarchal, direction régionale ».</param>
/// <param name="Purpose">What one sees with it.</param>
public sealed record DemonstrationAccount(string Login, string Password, string Label, string Purpose);
