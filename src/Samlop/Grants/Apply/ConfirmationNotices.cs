using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>
/// Tells those who hand an application over to each other: that it waits for one of them, that it is confirmed, that it must be confirmed
/// anew, or not at all. Nothing of what the application says, nor the note.
/// </summary>
public sealed class ConfirmationNotices(AppDb db, MemberNotices members, SamlopSettings settings) : IWhen<ConfirmationEnded>
{
    public async Task TellAsked(
        GrantApplication application,
        ConfirmationRequest request,
        Actor by,
        DateTimeOffset at,
        CancellationToken cancel
    )
    {
        var (call, names) = await Known(application, [request.Of, by.User], cancel);
        await members.Tell(
            request.Of,
            Phrase.In<ApplyText>(nameof(ApplyText.Mail_Asked_Subject), call.Number),
            Phrase.In<ApplyText>(
                nameof(ApplyText.Mail_Asked_Body),
                names[request.Of],
                names[by.User],
                call.Number,
                new DateArgument(request.Due),
                Url(application)
            ),
            at,
            cancel
        );
    }

    /// <summary>The one who was asked need not confirm any more.</summary>
    public async Task TellEnded(
        GrantApplication application,
        ConfirmationRequest request,
        Actor by,
        DateTimeOffset at,
        CancellationToken cancel
    )
    {
        var (call, names) = await Known(application, [request.Of, by.User], cancel);
        await members.Tell(
            request.Of,
            Phrase.In<ApplyText>(nameof(ApplyText.Mail_AskEnded_Subject), call.Number),
            Phrase.In<ApplyText>(nameof(ApplyText.Mail_AskEnded_Body), names[request.Of], names[by.User], call.Number, Url(application)),
            at,
            cancel
        );
    }

    /// <summary>What was asked for is done: the one who asked is told.</summary>
    public async Task TellConfirmed(
        GrantApplication application,
        ConfirmationRequest request,
        Actor by,
        DateTimeOffset at,
        CancellationToken cancel
    )
    {
        if (request.By == by.User) return;
        var (call, names) = await Known(application, [request.By, by.User], cancel);
        await members.Tell(
            request.By,
            Phrase.In<ApplyText>(nameof(ApplyText.Mail_Confirmed_Subject), call.Number),
            Phrase.In<ApplyText>(
                nameof(ApplyText.Mail_Confirmed_Body),
                names[request.By],
                names[by.User],
                call.Number,
                Deadline(call.Deadline),
                Url(application)
            ),
            at,
            cancel
        );
    }

    /// <summary>
    /// A change ended the confirmation: whoever confirmed and whoever had asked for it are told, also of a change of their own.
    /// </summary>
    public async Task Happened(ConfirmationEnded happened, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.ManageableApplication(happened.Application, actor, cancel) is not { } application) return;
        var confirmation = application.Confirmations.Single(c => c.Id == happened.Confirmation);
        var asker = application.Asked.SingleOrDefault(r => r.Confirmation == confirmation.Id)?.By;
        UserId[] told = [.. new[] { confirmation.By, asker ?? confirmation.By }.Distinct()];
        var (call, names) = await Known(application, [.. told, actor.User], cancel);
        foreach (var user in told)
        {
            await members.Tell(
                user,
                Phrase.In<ApplyText>(nameof(ApplyText.Mail_Fallen_Subject), call.Number),
                Phrase.In<ApplyText>(
                    nameof(ApplyText.Mail_Fallen_Body),
                    names[user],
                    names[actor.User],
                    call.Number,
                    names[confirmation.By],
                    Deadline(call.Deadline),
                    Url(application)
                ),
                change.At,
                cancel
            );
        }
    }

    private static Phrase Deadline(DateOnly? deadline) =>
        deadline is { } day ? Phrase.In<ApplyText>(nameof(ApplyText.Mail_DeadlineIs), new DateArgument(day)) : Phrase.Verbatim("");

    private string Url(GrantApplication application) => settings.PublicUrl + ApplyUrls.Send(application.Id);

    private async Task<(Called Call, Dictionary<UserId, string> Names)> Known(
        GrantApplication application,
        UserId[] people,
        CancellationToken cancel
    )
    {
        var call = await db.Rows<Call>()
            .Published()
            .Where(c => c.Id == application.Call)
            .Select(c => new Called(c.Number, c.Deadline))
            .SingleAsync(cancel);
        return (call, await db.Set<User>().Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel));
    }

    private sealed record Called(string Number, DateOnly? Deadline);
}
