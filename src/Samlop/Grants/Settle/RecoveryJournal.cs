using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Settle;

/// <summary>
/// Journals the notice of a recovery and the answer to it, in the case of its application. The claim is a letter, which journals itself.
/// </summary>
public sealed class RecoveryJournal(AppDb db, CaseRegister register)
{
    internal static EntryTitle Notice { get; } = new(
        "grants.recovery.notice", (_, of) => Phrase.In<SettleText>(nameof(SettleText.Journal_Notice), of[0]));

    internal static EntryTitle Answer { get; } = new(
        "grants.recovery.answer", (_, of) => Phrase.In<SettleText>(nameof(SettleText.Journal_Answer), of[0]));

    /// <param name="title">Of the year.</param>
    internal async Task Write(
        Recovery recovery, EntryTitle title, EntryDirection direction, string text, Actor actor, Change change, CancellationToken cancel)
    {
        var caseFile = await register.Find(recovery.Application.Value, cancel)
            ?? throw new InvalidOperationException("An application that is awarded has a case.");
        var titles = title.Of(db, recovery.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var document = await register.Keep(CaseDocument.Of(titles.Full, caseFile, text), change, cancel);
        register.Journal(caseFile, new NewEntry(direction, OsloClock.DateIn(change.At), titles), [document], actor, change);
    }
}
