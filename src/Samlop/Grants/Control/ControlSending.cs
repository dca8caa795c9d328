using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Control;

/// <summary>What goes to the county in the case of a control.</summary>
internal static class ControlSending
{
    public static async Task Send(
        this CaseRegister register, AppDb db, CaseFile caseFile, EntryTitle title, string text, Actor actor, Change change,
        CancellationToken cancel)
    {
        var titles = title.Of(db);
        var document = await register.Keep(CaseDocument.Of(titles.Full, caseFile, text), change, cancel);
        register.Journal(
            caseFile, new NewEntry(EntryDirection.Outgoing, OsloClock.DateIn(change.At), titles), [document], actor, change);
    }

    /// <summary>The case of a control that was found.</summary>
    public static async Task<CaseFile> CaseOf(this CaseRegister register, ControlCase control, CancellationToken cancel) =>
        await register.Find(control.Id.Value, cancel) ?? throw new InvalidOperationException("A control has a case.");
}
