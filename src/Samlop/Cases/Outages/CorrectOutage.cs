using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Outages;

/// <summary>Rett driftsavbrudd: what was recorded is replaced, and stays readable with the reason.</summary>
[Process("OutageCorrected"), TellsNobody(Untold.Register)]
public sealed class CorrectOutage(AppDb db) : IUseCase<CorrectOutage.Input, Done>
{
    public static Permission Needs => RecordOutage.Needs;

    public sealed class Input : TypedOutage, IInput<CorrectOutage, Input, Done>
    {
        public PortalOutageId Outage { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>A recorded outage was replaced by a corrected one.</summary>
    [Event("cases.outage.corrected"), Was("grants.outage.corrected", "OutageCorrected")]
    public sealed record OutageCorrected(PortalOutageId Outage, PortalOutageId ReplacedBy, DateTimeOffset From, DateTimeOffset To) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Outage);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_OutageCorrected));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var old = await db.Set<PortalOutage>().SingleOrDefaultAsync(o => o.Id == input.Outage, cancel);
        if (old is null) return Refusal.NotFound;
        if (old.ReplacedBy is not null) return PortalOutage.OutageCorrected;

        var errors = new FieldErrors();
        var (time, what) = await input.Read(db, old.Id, errors, cancel);
        var reason = TypedTitles.ReadReason(input.Reason, nameof(Input.Reason), errors);
        if (errors.Any) return errors;

        var corrected = new PortalOutage(time, what, actor.User, change.At);
        db.Add(corrected);
        old.Correct(corrected, reason, change.At);
        change.Record(new OutageCorrected(old.Id, corrected.Id, corrected.From, corrected.To), reason: reason);
        return new Done();
    }
}
