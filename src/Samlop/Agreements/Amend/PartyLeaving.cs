using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Continue;
using Samlop.Agreements.Meet;
using Samlop.Agreements.Propose;
using Samlop.Agreements.Tables;
using Samlop.Agreements.Write;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Amend;

/// <summary>
/// Reads what a party takes with it when it goes out of an agreement: its proposals, seats and roles fall; what it has promised, and what
/// it is responsible for by what is signed, has nobody until the others agree on who takes it.
/// </summary>
public sealed class PartyLeaving(AppDb db, AgreementContents contents)
{
    public async Task<EndingTree> Read(Agreement agreement, OrganisationId party, CancellationToken cancel = default)
    {
        var falls = new List<Phrase>();
        var proposals = await db.Rows<AgreementProposal>().Of(agreement).Where(AgreementProposal.Waits).Where(p => p.For == party)
            .OrderBy(p => p.At).Select(p => p.Topic).ToListAsync(cancel);
        falls.AddRange(proposals.Select(topic =>
            Phrase.In<AgreementsText>(nameof(AgreementsText.Falls_Proposal), TopicWords.TitleOf(topic))));
        var bodies = await db.Rows<Body>().Of(agreement).InForce().Where(b => b.Seats.Any(s => s.Organisation == party))
            .OrderBy(b => b.MadeAt).Select(b => b.Name).ToListAsync(cancel);
        falls.AddRange(bodies.Select(name =>
            Phrase.In<AgreementsText>(nameof(AgreementsText.Falls_Seat), Phrase.Verbatim(name))));
        var roles = (await db.RolesOf(agreement, cancel)).FindAll(role => role.IsInForce() && role.Party == party);
        falls.AddRange(roles.Select(role => Phrase.In<AgreementsText>(nameof(AgreementsText.Falls_Role), role.Kind.Name)));

        var open = new List<Phrase>();
        foreach (var promise in roles.SelectMany(role => role.OpenPromises))
        {
            open.Add(Phrase.In<AgreementsText>(
                nameof(AgreementsText.Open_OwnPromise), Phrase.Verbatim(promise.Text), new DateArgument(promise.DueOn)));
        }

        if (agreement.SignedVersion is null) return new(falls, open);
        var signed = await db.SignedContent(agreement, cancel);
        open.AddRange(Responsibility.Of(signed).Where(task => task.Responsible == signed.NameOf(party.Value.ToString()))
            .Select(task => Phrase.In<AgreementsText>(nameof(AgreementsText.Open_Responsible), Phrase.Verbatim(task.What))));
        foreach (var part in contents.Of(agreement).OfType<RowsPart>())
        {
            if (await part.SignedNow(agreement, cancel) is { } json)
                open.AddRange(part.Open(Sheets.Read(json).Of(party.Value.ToString()).Write(), signed));
        }

        return new(falls, open);
    }
}
