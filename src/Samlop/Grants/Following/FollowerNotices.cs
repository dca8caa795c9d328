using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Mail;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Following;

/// <summary>Writes a notice to each who follows a call, in their language: that there is something new, and where.</summary>
public sealed class FollowerNotices(AppDb db, SamlopSettings settings) : IWhen<CallVersionPublished>
{
    /// <summary>The call has a new version.</summary>
    public async Task Happened(CallVersionPublished happened, Actor actor, Change change, CancellationToken cancel)
    {
        if (happened.Ordinal == 1) return;
        var call = await db.Rows<Call>().Published().SingleAsync(c => c.Id == happened.Call, cancel);
        var url = await db.NewsOf(call, happened.Ordinal, cancel);
        await Tell(call, nameof(GrantsText.Mail_Amended_Subject), nameof(GrantsText.Mail_Amended_Body), url, change.At, cancel);
    }

    /// <param name="subject">Text key; <c>{0}</c> is the call's number.</param>
    /// <param name="body">Text key; <c>{0}</c> number, <c>{1}</c> address of the news, <c>{2}</c> address that ends the notices.</param>
    public async Task Tell(Call call, string subject, string body, string url, DateTimeOffset at, CancellationToken cancel)
    {
        var followers = await db.Rows<CallFollower>()
            .All(Because.FollowersAreTold)
            .AsNoTracking()
            .Where(f => f.Call == call.Id && f.ConfirmedAt != null)
            .ToListAsync(cancel);
        foreach (var follower in followers)
        {
            var language = (Languages.ByCode(follower.Language) ?? Languages.Bokmål).Culture;
            db.Add(
                new OutgoingMail(
                    follower.Email,
                    Phrase.In<GrantsText>(subject, call.Number).In(language),
                    Phrase
                        .In<GrantsText>(body, call.Number, settings.PublicUrl + url, settings.PublicUrl + FollowingUrls.Stop(follower.Key))
                        .In(language),
                    at
                )
            );
        }
    }
}
