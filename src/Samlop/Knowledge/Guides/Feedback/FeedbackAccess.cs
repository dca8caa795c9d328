using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Guides.Feedback;

/// <summary>Who reads what is said of a guide: its owner, and whoever said it.</summary>
public static class FeedbackAccess
{
    public static IQueryable<GuideFeedback> VisibleTo(this Rows<GuideFeedback> feedback, Reader reader)
    {
        var (writes, own) = (reader.Actor.May(WriteGuides.Needs), reader.Actor.Organisation);
        var (signedIn, user) = (reader.Actor.IsUser, reader.Actor.User);
        return feedback.Through(f => (writes && f.Owner == own) || (signedIn && f.By == user));
    }

    /// <summary>What the owner answers.</summary>
    public static IQueryable<GuideFeedback> ManageableBy(this Rows<GuideFeedback> feedback, Reader reader)
    {
        var (writes, own) = (reader.Actor.May(WriteGuides.Needs), reader.Actor.Organisation);
        return feedback.Through(f => writes && f.Owner == own);
    }

    /// <summary>What the reader has said.</summary>
    internal static IQueryable<GuideFeedback> SaidBy(this Rows<GuideFeedback> feedback, Actor actor)
    {
        var (signedIn, user) = (actor.IsUser, actor.User);
        return feedback.Through(f => signedIn && f.By == user);
    }
}
