// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>What a file of persons and mandates did, or would do.</summary>
/// <param name="Lines">Lines read.</param>
/// <param name="Accounts">Accounts created.</param>
/// <param name="Mandates">Mandates given.</param>
/// <param name="Unchanged">Lines whose person and mandate were known already.</param>
/// <param name="Faults">What is wrong; with one fault nothing is recorded.</param>
/// <param name="IsRecorded">True when it was done.</param>
public sealed record PersonReport(int Lines, int Accounts, int Mandates, int Unchanged, IReadOnlyList<PersonFault> Faults, bool IsRecorded);
