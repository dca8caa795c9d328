using System.Text;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Disclosure;

/// <summary>
/// Gi svaret på et innsynskrav: somebody with authority decides. The answer is frozen, journalled in each case with the copies that were
/// made, and whoever asked reads it behind their key.
/// </summary>
[Process("cases.disclosure.decided"), TellsNobody(Untold.Noted)]
public sealed class DecideDisclosure(AppDb db, CaseRegister register) : IUseCase<DecideDisclosure.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("cases.disclosure.decide", Role.DecisionMaker);

    public sealed class Input : IInput<DecideDisclosure, Input, Done>
    {
        public DisclosureRequestId Request { get; set; }

        /// <summary>The version that was seen: what was changed since is seen first.</summary>
        public int Seen { get; set; }
    }

    /// <summary>A request for documents was answered.</summary>
    [Event("cases.disclosure.decided"), NoNews]
    public sealed record DisclosureDecided(DisclosureRequestId Request, OrganisationId Owner, int Whole, int InPart, int Refused) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Request);

        Audience IEvent.For => Audience.Within(Owner);

        Phrase IEvent.Told => Phrase.In<DisclosureText>(nameof(DisclosureText.Told_Decided), Whole, InPart, Refused);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Disclosure(input.Request, actor, cancel) is not { } request) return Refusal.NotFound;
        if (request.MayDecide() is { } no) return no;
        if (input.Seen != request.Version) return Refusal.ChangedSinceOpened;
        request.Decide(actor.User, change.At);
        await Journal(request, actor, change, cancel);
        int Count(DisclosureOutcome outcome) => request.Documents.Count(d => d.Outcome == outcome);
        change.Record(new DisclosureDecided(
            request.Id, request.Owner, Count(DisclosureOutcome.Whole), Count(DisclosureOutcome.InPart), Count(DisclosureOutcome.Refused)));
        return new Done();
    }

    private async Task Journal(DisclosureRequest request, Actor actor, Change change, CancellationToken cancel)
    {
        var culture = Languages.Bokmål.Culture;
        var title = Phrase.In<DisclosureText>(nameof(DisclosureText.Journal_Answered)).In(culture);
        var entries = await db.Rows<JournalEntry>().AskedIn(request).ToDictionaryAsync(e => e.Id, e => e.Number, cancel);
        var copies = request.Documents.Select(d => d.Copy).OfType<StoredFileId>().ToList();
        var stored = await db.Set<StoredFile>().Where(f => copies.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancel);
        foreach (var caseFile in await db.Rows<CaseFile>().AskedIn(request).Include(c => c.Parties).ToListAsync(cancel))
        {
            var documents = request.Documents.Where(d => d.Case == caseFile.Id).ToList();
            var text = new StringBuilder();
            foreach (var document in documents)
            {
                var name = Phrase.In<DisclosureText>(
                    nameof(DisclosureText.Document_Name), document.Document, $"{caseFile.Number}-{entries[document.Entry]}").In(culture);
                text.Append(name).Append(": ").AppendLine(DisclosureWords.Of(document.Outcome!.Value).In(culture));
                if (document.Ground is { } ground) text.AppendLine(ground.Law).AppendLine(document.Reason);
                if (document.CopyHash is { } hash) text.Append("SHA-256 ").AppendLine(hash);
                text.AppendLine();
            }

            var answer = await register.Keep(CaseDocument.Of(title, caseFile, text.ToString()), change, cancel);
            IEnumerable<StoredFile> made = documents.Where(d => d.Copy is not null).Select(d => stored[d.Copy!.Value]);
            register.Journal(
                caseFile, new NewEntry(EntryDirection.Internal, OsloClock.DateIn(change.At), CaseTitles.Same(title)),
                [answer, .. made], actor, change);
        }
    }
}
