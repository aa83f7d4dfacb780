// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>An account signed in on one browser. It ends 8 hours after it began, whatever happens meanwhile.</summary>
/// <param name="id">Identity in the journal.</param>
/// <param name="account">The account.</param>
/// <param name="tokenHash">SHA-256 of the token that the browser keeps.</param>
/// <param name="createdAt">When it began, UTC.</param>
public sealed class SignInSession(SignInSessionId id, AccountId account, byte[] tokenHash, DateTimeOffset createdAt)
{
    /// <summary>How long a session lives: a working day, so that a forgotten browser is closed by the next one.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(8);

    /// <summary>How long a code is awaited.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>How long a proof (password, and code if there is one) is enough for acts on rights; then it is asked again.</summary>
    public static readonly TimeSpan ProofLife = TimeSpan.FromMinutes(30);

    /// <summary>The longest description of a browser that is kept.</summary>
    public const int LongestDevice = 200;

    /// <summary>Identity in the journal.</summary>
    public SignInSessionId Id { get; } = id;

    /// <summary>The account.</summary>
    public AccountId Account { get; } = account;

    /// <summary>SHA-256 of the token that the browser keeps.</summary>
    public byte[] TokenHash { get; } = tokenHash;

    /// <summary>When it began, UTC.</summary>
    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>When a page was last asked for, UTC, to a few minutes.</summary>
    public DateTimeOffset LastSeenAt { get; private set; } = createdAt;

    /// <summary>When it ends, UTC.</summary>
    public DateTimeOffset ExpiresAt { get; private set; } = createdAt + Life;

    /// <summary>What is still awaited.</summary>
    public SignInStep Step { get; private set; }

    /// <summary>When the person last proved who she is, UTC.</summary>
    public DateTimeOffset ProvenAt { get; private set; } = createdAt;

    /// <summary>The browser, as it describes itself.</summary>
    public string Device { get; init; } = "";

    /// <summary>The password was right and something more is awaited, for a few minutes.</summary>
    public void Await(SignInStep step)
    {
        Step = step;
        if (step is SignInStep.Code)
            ExpiresAt = CreatedAt + Patience;
    }

    /// <summary>The person of an open session proved again who she is.</summary>
    public void ProveAgain(DateTimeOffset now) => ProvenAt = now;

    /// <summary>The person proved who she is: nothing more is awaited.</summary>
    public void Prove(DateTimeOffset now)
    {
        Step = SignInStep.Done;
        ProvenAt = now;
        ExpiresAt = CreatedAt + Life;
    }
}
