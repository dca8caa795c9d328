using System.Runtime.Serialization;
using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>
/// Send søknaden: what is confirmed is frozen as a version and received at the instant the server had read the request (C-03). After the deadline it is received
/// late: nothing is lost, and what follows is a person's decision.
/// </summary>
public sealed class SendApplication(AppDb db) : IUseCase<SendApplication.Input, SendApplication.Received>
{
    public static Permission Needs => ApplyPermissions.SendApplication;

    public sealed class Input : IInput<SendApplication, Input, Received>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>When the server had read the last byte of the request; set by the page, never from the form. Without one it is the instant of the run.</summary>
        [IgnoreDataMember]
        public DateTimeOffset? ReadAt { get; internal set; }
    }

    public sealed record Received(int Number);

    public async Task<Outcome<Received>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.ManageableApplication(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;

        var closesAt = await db.Set<Call>().Where(c => c.Id == application.Call).RowsChecked().Select(c => c.ClosesAt).SingleAsync(cancel);
        var receivedAt = input.ReadAt ?? change.At;
        if (application.Send(await db.VersionInForce(application.Call, cancel), closesAt, actor.Person, receivedAt) is { } no) return no;

        var sent = application.Sent[^1];
        var late = application.State(closesAt) == ApplicationState.ReceivedLate;
        change.Record(ApplyProcess.ApplicationSent, new ApplicationSent(application.Id, sent.Number, receivedAt, late, sent.Hash));
        return new Received(sent.Number);
    }
}
