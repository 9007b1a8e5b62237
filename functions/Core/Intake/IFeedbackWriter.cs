namespace Pipeline.Intake;

/// <summary>Writes a file's report as the operator reads it and as machines read it.</summary>
public interface IFeedbackWriter
{
    /// <summary><c>hasil.xlsx</c>: Ringkasan, Perbaiki, Peringatan, Pemetaan Kolom.</summary>
    void WriteWorkbook(FileReport report, Stream output);

    /// <summary><c>hasil.json</c>: the same for machines.</summary>
    void WriteJson(FileReport report, Stream output);
}
