using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Questions;

/// <summary>Which questions a reader may see.</summary>
public static class QuestionAccess
{
    /// <summary>Answered ones are for everybody; others for the organisation that asked and those who answer.</summary>
    public static IQueryable<CallQuestion> VisibleTo(this Rows<CallQuestion> questions, Reader reader)
    {
        var (signedIn, own, calls) = (reader.Actor.IsUser, reader.Actor.Organisation, questions.Asking<Call>());
        return questions.Through(q => q.AnsweredAt != null
            || (signedIn && q.AskedFor == own)
            || calls.Any(c => c.Id == q.Call && c.Owner == own));
    }

    /// <summary>The directorate that owns the call answers.</summary>
    public static IQueryable<CallQuestion> ManageableBy(this Rows<CallQuestion> questions, Reader reader)
    {
        var (own, calls) = (reader.Actor.Organisation, questions.Asking<Call>());
        return questions.Through(q => calls.Any(c => c.Id == q.Call && c.Owner == own));
    }

    /// <summary>Those that the reader's own organisation asked.</summary>
    public static IQueryable<CallQuestion> AskedBy(this Rows<CallQuestion> questions, Reader reader)
    {
        var own = reader.Actor.Organisation;
        return questions.Through(q => q.AskedFor == own);
    }

    /// <summary>The answered ones: everybody's.</summary>
    public static IQueryable<CallQuestion> Answered(this Rows<CallQuestion> questions) => questions.Through(q => q.AnsweredAt != null);
}
