using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Mail;
using Samlop.Platform.Text;

namespace Samlop.Grants.Following;

/// <summary>Writes a notice to each who follows a call, in their language: that there is something new, and where.</summary>
public sealed class FollowerNotices(AppDb db, SamlopSettings settings)
{
    /// <param name="subject">Text key; <c>{0}</c> is the call's number.</param>
    /// <param name="body">Text key; <c>{0}</c> number, <c>{1}</c> address of the news, <c>{2}</c> address that ends the notices.</param>
    public async Task Tell(Call call, string subject, string body, string url, DateTimeOffset at, CancellationToken cancel)
    {
        var followers = await db.Rows<CallFollower>().All(Because.FollowersAreTold).AsNoTracking().Where(f => f.Call == call.Id && f.ConfirmedAt != null).ToListAsync(cancel);
        foreach (var follower in followers)
        {
            var language = (Languages.ByCode(follower.Language) ?? Languages.Bokmål).Culture;
            db.Add(new OutgoingMail(
                follower.Email,
                Phrase.In<GrantsText>(subject, call.Number).In(language),
                Phrase.In<GrantsText>(body, call.Number, settings.PublicUrl + url, settings.PublicUrl + FollowingUrls.Stop(follower.Key)).In(language),
                at));
        }
    }
}
