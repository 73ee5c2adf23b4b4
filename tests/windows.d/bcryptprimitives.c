/* Stands in for a library that every Windows 10 has and Wine 8 lacks. For trying the program under
   Wine only: it lies beside the program there and is never delivered. */
unsigned char __stdcall SystemFunction036(void *buffer, unsigned long length);
__declspec(dllexport) int __stdcall ProcessPrng(unsigned char *buffer, unsigned long long length)
{
    return SystemFunction036(buffer, (unsigned long)length);
}
