using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Meet;
using Samlop.Agreements.Propose;
using Samlop.Agreements.Write;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Agreements.Amend;

/// <summary>What ends with an agreement, and what is still open in it: shown before it is ended.</summary>
/// <param name="Falls">What ends with it: proposals, a change that is being written, meetings that are called.</param>
/// <param name="Open">What goes on without it, and must be seen to: local agreements under it, what its parts have open.</param>
public sealed record EndingTree(IReadOnlyList<Phrase> Falls, IReadOnlyList<Phrase> Open)
{
    /// <summary>Says whether another reading is the same.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Falls.Append(null).Concat(Open).Select(p => p?.In(Languages.Bokmål.Culture))))))[..16];
}

/// <summary>Reads what an ending takes with it.</summary>
public sealed class AgreementEnding(AppDb db, OsloClock clock, AgreementContents contents)
{
    public async Task<EndingTree> Read(Agreement agreement, CancellationToken cancel = default)
    {
        var falls = new List<Phrase>();
        if (agreement.AmendingSince is { } since)
        {
            falls.Add(Phrase.In<AgreementsText>(nameof(AgreementsText.Falls_Amendment)));
            var approved = await db.Rows<AgreementProposal>().Of(agreement).Where(AgreementProposal.ApprovedInto(since)).OrderBy(p => p.At)
                .Select(p => p.Topic).ToListAsync(cancel);
            falls.AddRange(approved.Select(topic =>
                Phrase.In<AgreementsText>(nameof(AgreementsText.Falls_Approved), TopicWords.TitleOf(topic))));
        }

        var waiting = await db.Rows<AgreementProposal>().Of(agreement).Where(AgreementProposal.Waits).OrderBy(p => p.At)
            .Select(p => p.Topic).ToListAsync(cancel);
        falls.AddRange(waiting.Select(topic =>
            Phrase.In<AgreementsText>(nameof(AgreementsText.Falls_Proposal), TopicWords.TitleOf(topic))));

        var called = await (
            from m in db.MeetingsOf(agreement)
            join b in db.Rows<Body>().Of(agreement) on m.Body equals b.Id
            where m.CalledOffAt == null && m.At > clock.Now
            orderby m.At, m.Id
            select new { b.Name, m.At }).ToListAsync(cancel);
        falls.AddRange(called.Select(m =>
            Phrase.In<AgreementsText>(nameof(AgreementsText.Falls_Meeting), Phrase.Verbatim(m.Name), new InstantArgument(m.At))));

        var local = await db.Rows<Agreement>().Under(agreement).Living(clock.Today).OrderBy(a => a.Year).ThenBy(a => a.Serial)
            .Select(a => new { a.Year, a.Serial }).ToListAsync(cancel);
        var open = local.Select(a =>
            Phrase.In<AgreementsText>(nameof(AgreementsText.Open_Local), new CaseNumber(a.Year, a.Serial).ToString())).ToList();
        foreach (var part in contents.Of(agreement)) open.AddRange(await part.StillOpen(agreement, cancel));
        return new(falls, open);
    }
}
