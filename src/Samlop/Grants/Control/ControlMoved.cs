using Microsoft.EntityFrameworkCore;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Control;

/// <summary>A step of a control.</summary>
public enum ControlStep
{
    Opened,
    FindingAdded,
    FindingRemoved,
    FindingsSent,
    FindingsAnswered,
    ConclusionProposed,
    ConclusionReturned,
    ConclusionTakenBack,
    Concluded,
}

/// <summary>
/// A control was opened, went a step on, or was concluded. The county reads what it is told of, and nothing of what is written.
/// </summary>
/// <param name="Owner">The directorate.</param>
[Event("grants.control.moved")]
public sealed record ControlMoved(ControlCaseId Control, OrganisationId Owner, ControlStep Step) : IEvent
{
    private static readonly Words<ControlText, ControlStep> ToldWords = new("Told_Control");

    Subjects IEvent.About => Subjects.Of(Control);

    Audience IEvent.For =>
        Step is ControlStep.Opened or ControlStep.FindingsSent or ControlStep.FindingsAnswered or ControlStep.Concluded
            ? Audience.Everyone
            : Audience.Within(Owner);

    Phrase IEvent.Told => ToldWords.Of(Step);
}

/// <summary>A control as notices speak of it: by the number of its case.</summary>
internal sealed record ToldControl(ControlCase Control, string Case)
{
    public Readers AtTheCounty => Readers.In(Control.County, [.. GrantNotices.OfTheCounty]);

    public Told To(string key, Readers readers) => new(Phrase.In<ControlText>(key, Case), ControlUrls.Control(Control.Id), readers)
    {
        Matter = Control.Id.Value,
    };
}

internal static class ControlNotices
{
    public static Task<ToldControl> Control(this Occasion occasion, ControlCaseId id) => occasion.Once(id, async () =>
    {
        var db = occasion.Db;
        var control = await db.Rows<ControlCase>().All(Because.WhoWaitsIsTold).SingleAsync(c => c.Id == id, occasion.Cancel);
        var number = await db.Rows<CaseFile>().All(Because.WhoWaitsIsTold).Where(c => c.Subject == id.Value)
            .Select(c => new CaseNumber(c.Year, c.Serial)).SingleAsync(occasion.Cancel);
        return new ToldControl(control, number.ToString());
    });

    /// <summary>Those whose findings wait for the county's answer.</summary>
    public static IQueryable<ControlCase> Unanswered(AppDb db) =>
        db.Rows<ControlCase>().All(Because.WhoWaitsIsTold).Where(ControlCase.WaitsForAnswer);
}
