using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Requests;

/// <summary>Trekke en forespørsel om deling: the body needs it no more, and nobody owes an answer.</summary>
[Process("persons.sharing-request-withdrawn"), TellsNobody(Untold.Register)]
public sealed class WithdrawSharingRequest(AppDb db, SharingReaders readers) : IUseCase<WithdrawSharingRequest.Input, Done>
{
    public static Permission Needs => AskForSharing.Needs;

    public sealed class Input : IInput<WithdrawSharingRequest, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of the request, as chosen.</summary>
        public string? Request { get; set; }
    }

    /// <summary>A body asks no more for what is not shared.</summary>
    [Event("persons.sharing.request-withdrawn"), NoNews]
    public sealed record SharingRequestWithdrawn(PersonId Person, ShareRequestId Request, OrganisationId By) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<RequestsText>(nameof(RequestsText.Told_Withdrawn));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        var id = Guid.TryParse(input.Request, out var value) ? new ShareRequestId(value) : default;
        var requests = db.Rows<ShareRequest>().AskedBy(db, party, input.Person);
        if (!await requests.AnyAsync(cancel)) return Refusal.NotFound;
        if (await requests.AsTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } request)
            return new FieldError(nameof(Input.Request), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        if (!request.IsWaiting) return AnswerSharing.NothingWaits;

        request.Withdraw(change.At);
        change.Record(new SharingRequestWithdrawn(input.Person, id, actor.Organisation));
        return new Done();
    }
}
