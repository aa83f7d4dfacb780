// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Mails;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of sending oneself a mail, to see whether mails leave and arrive.</summary>
public sealed class SendTestMail(TimonierDb db, TimeProvider clock)
{
    /// <summary>Puts it in the outbox.</summary>
    public async Task<Outcome<MailId>> RunAsync(Actor actor, string recipient, CancellationToken ct)
    {
        if (!actor.May(AccessRights.Manage, NetworkId.References))
            return AccessRefusals.NotYours;
        var address = recipient.Trim();
        if (!AccountMails.IsAddress(address))
            return AccessRefusals.NoAddress.With(address);
        await using var recording = await Recording.OpenAsync(db, new(0, actor.Account, actor.Name, "access.send-test-mail"), clock, ct);
        var mail = new OutgoingMail(new(Guid.CreateVersion7(recording.At)), address, "Timonier : courriel d’essai", recording.At)
        {
            Body = $"Bonjour,\n\nCe courriel a été demandé par {actor.Name} pour vérifier que les messages de Timonier arrivent. Il n’appelle aucune réponse.\n",
        };
        db.Add(mail);
        await recording.CommitAsync(ct);
        return mail.Id;
    }
}
