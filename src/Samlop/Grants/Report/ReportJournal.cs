using System.Globalization;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Report;

internal static class ReportJournal
{
    /// <summary>Journals what the directorate says to the county of its report, in the case of the application.</summary>
    /// <param name="text">What it says; the title alone where null.</param>
    public static Task Tell(
        this CaseRegister register, AppDb db, GrantReport report, EntryTitle title, string? text, Actor actor, Change change,
        CancellationToken cancel) =>
        register.Tell(
            db, report.Application, title, [report.Year.ToString(CultureInfo.InvariantCulture)], text, actor, change, cancel);

    /// <summary>The same of something else that is reported of the award.</summary>
    /// <param name="of">What the title is of.</param>
    public static async Task Tell(
        this CaseRegister register, AppDb db, GrantApplicationId application, EntryTitle title, string[] of, string? text, Actor actor,
        Change change, CancellationToken cancel)
    {
        var caseFile = await register.Find(application.Value, cancel)
            ?? throw new InvalidOperationException("An application that is awarded has a case.");
        var titles = title.Of(db, of);
        var document = await register.Keep(CaseDocument.Of(titles.Full, caseFile, text ?? titles.Full + "."), change, cancel);
        register.Journal(
            caseFile, new NewEntry(EntryDirection.Outgoing, OsloClock.DateIn(change.At), titles), [document], actor, change);
    }
}
