using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Outages;

/// <summary>Registrer driftsavbrudd: an administrator records when the portal was down, for all to read.</summary>
[Process("OutageRecorded"), TellsNobody(Untold.Register)]
public sealed class RecordOutage(AppDb db) : IUseCase<RecordOutage.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("cases.outage.record", Role.Administrator);

    public sealed class Input : TypedOutage, IInput<RecordOutage, Input, Done>;

    /// <summary>It was recorded that the portal was down.</summary>
    [Event("cases.outage.recorded"), Was("grants.outage.recorded", "OutageRecorded")]
    public sealed record OutageRecorded(PortalOutageId Outage, DateTimeOffset From, DateTimeOffset To) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Outage);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_OutageRecorded));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var (time, what) = await input.Read(db, null, errors, cancel);
        if (errors.Any) return errors;

        var outage = new PortalOutage(time, what, actor.User, change.At);
        db.Add(outage);
        change.Record(new OutageRecorded(outage.Id, outage.From, outage.To));
        return new Done();
    }
}
