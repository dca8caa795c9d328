namespace Samlop.Intake.Composition;

/// <summary>
/// Loddtrekning: one lot for each applicant, drawn from the seed by SplitMix64 (Steele, Lea and Flood 2014), so that the same seed
/// gives the same lots on every machine. Between compositions that are equal in all that counts, the higher sum of lots is taken.
/// </summary>
public static class Lottery
{
    /// <summary>
    /// Lots have this many bits: sums of a whole class stay below the 32 bits that <see cref="ApplicantPool"/> keeps for them.
    /// </summary>
    private const int Bits = 24;

    public static int[] Draw(int seed, int applicants)
    {
        var lots = new int[applicants];
        var state = (ulong)seed;
        for (var i = 0; i < applicants; i++)
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            lots[i] = (int)((mixed ^ (mixed >> 31)) >> (64 - Bits));
        }

        return lots;
    }
}
