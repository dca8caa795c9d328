using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Meet;

/// <summary>
/// Fjern et organ: the draft has it no more. The meetings it has held stay where they are. What is signed goes on until all have signed the
/// change.
/// </summary>
[Process("agreements.body-removed")]
public sealed class RemoveBody(AppDb db) : IUseCase<RemoveBody.Input, Done>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<RemoveBody, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        public BodyId Body { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }
    }

    /// <summary>A body was taken out of the draft.</summary>
    [Event("agreements.body.removed")]
    public sealed record BodyRemoved(AgreementId Agreement, BodyId Body, string KindCode) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<MeetText>(nameof(MeetText.Told_BodyRemoved), BodyKinds.NameOf(KindCode));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (await db.BodyOf(agreement, input.Body, cancel) is not { } body) return Refusal.NotFound;
        if (agreement.MayChange() is { } no) return no;

        if (!body.IsWritten) return Refusal.NotFound;
        if (body.Version != input.BasedOn) return Refusal.ChangedSinceOpened;

        body.TakeOut(agreement.Amends(), change.At);
        if (body.RemovedAt is not null)
            await db.Leave(agreement, body, [.. body.Seats.Select(seat => seat.Organisation)], change, cancel);
        change.Record(new BodyRemoved(agreement.Id, body.Id, body.KindCode));
        return new Done();
    }
}
