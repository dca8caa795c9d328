namespace Samlop.Grants.Decide;

/// <summary>Why a recommendation fell without anybody having decided on it.</summary>
public enum LapseCause
{
    /// <summary>The county withdrew the application.</summary>
    Withdrawn,

    /// <summary>The directorate handed the application back.</summary>
    Returned,

    /// <summary>Somebody who checked or assessed it, or wrote or sent the recommendation, is barred.</summary>
    Barred,
}
